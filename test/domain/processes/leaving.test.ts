import type { ContractEvent } from '../../../domain/contracts/events.js';
import { leaving } from '../../../domain/processes/leaving/leaving.js';
import { date } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { follow, happened } from '../../kit/follow.js';
import { subscribed } from '../contracts/policies.js';

const MEMBER = { subject: 'f'.repeat(32) };
const [HOME, CAR] = ['contract-a', 'contract-b'];
const bought = (stream: string, ...terms: Parameters<typeof subscribed>) =>
  happened(stream, subscribed(...terms) as Extract<ContractEvent, { type: 'ContractSubscribed' }>, MEMBER);
const left = happened('member-f', { type: 'MemberLeft', data: { leftOn: date('2027-01-24') } } as const, MEMBER);
const terminated: Extract<ContractEvent, { type: 'ContractTerminated' }> = {
  type: 'ContractTerminated',
  data: {
    ground: { kind: 'yearly' },
    receivedOn: date('2026-11-24'),
    endsOn: date('2027-04-10'),
    paid: [],
    refund: toCents(0),
    refundBy: date('2027-05-10'),
    rule: { id: 'contracts.refund-on-termination', version: 1 },
  },
};
const ended = happened('contract-b', terminated, MEMBER);
const end = (stream: string) => ({
  stream,
  name: `leave/${stream}`,
  command: { type: 'TerminateContract', ground: { kind: 'member-left', leftOn: '2027-01-24' } } as const,
});

describe('a member who leaves', () => {
  it('ends each of his contracts on that day, savings apart', () => {
    const known = follow(leaving, [
      bought(HOME, '2026-04-10'),
      bought(CAR, '2026-04-10', 'auto'),
      bought('contract-c', '2026-04-10', 'epargne'),
    ]);
    expect(known.ordered).toEqual([]);
    known.when(left).then([end(HOME), end(CAR)] as never);
  });

  it('ends no contract twice', () => {
    const known = follow(leaving, [bought(HOME, '2026-04-10'), bought(CAR, '2026-04-10', 'auto'), ended]);
    known.when(left).then([end(HOME)] as never);
  });

  it('ends a contract made since, and only that', () =>
    follow(leaving, [bought(HOME, '2026-04-10'), left])
      .when(bought(CAR, '2026-12-01', 'auto'))
      .then([end(CAR)] as never));

  it('is followed by himself, and waits for no day', () => {
    expect(leaving.instance(left)).toBe(MEMBER.subject);
    expect(leaving.dueOn(leaving.initialState)).toBeUndefined();
  });
});
