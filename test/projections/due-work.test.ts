import { dueWork } from '../../projections/due-work/view.js';
import { date } from '../../domain/shared/calendar.js';
import type { ContractEvent } from '../../domain/contracts/events.js';
import { noticed, renewed, subscribed } from '../domain/contracts/policies.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';

const CONTRACT = '1'.repeat(32);
const onContract = (...events: readonly ContractEvent[]): readonly Told[] =>
  events.map((event) => ({ ...event, stream: `contract-${CONTRACT}` }));
const due = (nextDueOn: string, noticeOn: string, more: object = {}) => ({
  [CONTRACT]: {
    contract: CONTRACT,
    member: MEMBER,
    number: '100000001',
    family: 'habitation',
    nextDueOn,
    noticeOn,
    renewOn: nextDueOn,
    amendments: [],
    amendOn: '',
    ...more,
  },
});
const ended = (endsOn: string): ContractEvent => ({
  type: 'ContractTerminated',
  effectiveOn: date(endsOn),
  data: {
    ground: { kind: 'yearly' },
    receivedOn: date('2026-01-10'),
    endsOn: date(endsOn),
    paid: [],
    refund: 0 as never,
    refundBy: date(endsOn),
    rule: { id: 'contracts.refund', version: 1 },
  },
});

describe('what is due on a contract', () => {
  it('is the notice of its first due date, and its renewal on it', () =>
    given(onContract(subscribed('2025-04-10')))
      .project(dueWork)
      .expect(due('2026-04-10', '2026-01-11') as never));

  it('is no notice any more once it was sent, and the next one once the contract is renewed', async () => {
    const sent = [subscribed('2025-04-10'), noticed('2026-04-10', '2026-01-11', '2026-02-10')];
    await given(onContract(...sent))
      .project(dueWork)
      .expect(due('2026-04-10', '') as never);
    await given(onContract(...sent, renewed('2026-04-10', '2027-04-10')))
      .project(dueWork)
      .expect(due('2027-04-10', '2027-01-11') as never);
  });

  it('is a renewal without notice for savings', () =>
    given(onContract(subscribed('2025-04-10', 'epargne')))
      .project(dueWork)
      .expect(due('2026-04-10', '', { family: 'epargne' }) as never));

  it('is each change that the member asked for, the first of them first, until it was applied or withdrawn', async () => {
    const asked = (amendment: string, from: string, cause: 'member' | 'address-change' = 'member'): ContractEvent => ({
      type: 'AmendmentRequested',
      data: { amendment: amendment.repeat(32), from: date(from), cause, change: { frequency: 'quarter' } },
    });
    const told = [
      subscribed('2025-04-10'),
      asked('a', '2025-09-01'),
      asked('b', '2025-08-01'),
      asked('c', '2025-07-01', 'address-change'),
    ];
    const [a, b] = [['a', '2025-09-01'] as const, ['b', '2025-08-01'] as const].map(([id, from]) => ({
      amendment: id.repeat(32),
      from,
    }));
    await given(onContract(...told))
      .project(dueWork)
      .expect(due('2026-04-10', '2026-01-11', { amendments: [a, b], amendOn: '2025-08-01' }) as never);
    const applied = {
      type: 'AmendmentApplied',
      data: { amendment: 'b'.repeat(32), from: date('2025-08-01') },
    } as const;
    await given(onContract(...told, applied))
      .project(dueWork)
      .expect(due('2026-04-10', '2026-01-11', { amendments: [a], amendOn: '2025-09-01' }) as never);
  });

  it('is nothing once it ends by its due date', () =>
    given(onContract(subscribed('2025-04-10'), ended('2026-04-10')))
      .project(dueWork)
      .expect({}));

  it('goes on where it ends after its due date, until that is past', async () => {
    const late = [subscribed('2025-04-10'), ended('2026-04-11')];
    await given(onContract(...late))
      .project(dueWork)
      .expect(due('2026-04-10', '2026-01-11', { endsOn: '2026-04-11' }) as never);
    await given(onContract(...late, renewed('2026-04-10', '2027-04-10')))
      .project(dueWork)
      .expect({});
  });
});
