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
