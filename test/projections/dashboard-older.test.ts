import { DashboardDocument } from '../../projections/dashboard/document.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import { joined } from '../domain/membership/people.js';
import { after, begun, collecting, id } from '../domain/payments/account/books.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import { told } from './contracts/told-contract.js';
import { paid } from './payments/paid.js';

it('a dashboard of version 4 is read as it would be folded now', async () => {
  const events = after(...begun, collecting(1, '2026-01-13'));
  const history = [joined(), told(subscribed('2026-01-01')), ...events.map((event) => paid(event))];
  const { [MEMBER]: now } = await given(history).project(dashboard).documents();
  const [tile] = now!.contracts;
  expect([tile!.account.collected, tile!.account.paid]).toEqual([
    [`${id(1)} 2026-01-05 2026-01-12 0 1:1000`],
    ['1 2026-01-05 1000 1000 1'],
  ]);
  const debit = { id: id(1), collectOn: '2026-01-05', returnableUntil: '2026-01-12', costs: 0, shares: [[1, 1_000]] };
  const { costs, ...rest } = tile!.account;
  expect(costs).toEqual([]);
  const account = { ...rest, costsOwed: 0, collected: [debit], paid: [[1, '2026-01-05', 1_000, 1_000, 1]] };
  const before = { ...now!, contracts: [{ ...tile!, account }] };
  expect(DashboardDocument.safeParse(before).success).toBe(false);
  expect(dashboard.older![4]!(before as never)).toEqual(now);
});

it('a dashboard of version 5 owes its costs since its member joined', async () => {
  const { [MEMBER]: now } = await given([joined(), told(subscribed('2026-01-01'))])
    .project(dashboard)
    .documents();
  const [tile] = now!.contracts;
  const { costs: _dated, ...account } = tile!.account;
  const before = { ...now!, contracts: [{ ...tile!, account: { ...account, costsOwed: 700 } }] };
  const read = dashboard.older![5]!(before as never);
  expect(read.contracts[0]!.account.costs).toEqual([{ on: now!.joinedOn, amount: 700 }]);
  expect(DashboardDocument.safeParse(read).success).toBe(true);
});
