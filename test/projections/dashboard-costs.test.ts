import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { date } from '../../domain/shared/calendar.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import type { DashboardDocument } from '../../projections/dashboard/document.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import { joined } from '../domain/membership/people.js';
import {
  after,
  announcing,
  begun,
  euros,
  receiving,
  replanning,
  returning,
  submitting,
} from '../domain/payments/account/books.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import { told } from './contracts/told-contract.js';
import { paid } from './payments/paid.js';

const costs = { costs: euros('7.00') };
const second = submitting(2, '2026-02-05', [2], { today: date('2026-02-02') });
const refused = [...begun, returning(1, '2026-01-08', 'AM04', '10.00', costs), second] as const;
const later = returning(2, '2026-02-09', 'AC04', '10.00', costs);
const documentAfter = async (...commands: readonly AccountCommand[]): Promise<DashboardDocument> => {
  const events = after(...commands).map((event) => paid(event));
  const documents = await given([joined(), told(subscribed('2026-01-01')), ...events])
    .project(dashboard)
    .documents();
  return documents[MEMBER]!;
};
const costsOn = (document: DashboardDocument, day: string) =>
  dashboardOn(document, date(day)).alerts.map((alert) => alert.costs);
const statusOn = (document: DashboardDocument, day: string) =>
  dashboardOn(document, date(day)).contracts[0]!.paymentStatus;

describe('the costs that a dashboard tells on a day', () => {
  it('are those of the returns known by then', async () => {
    const document = await documentAfter(...refused, later);
    expect(costsOn(document, '2026-02-08')).toEqual(['7.00']);
    expect(costsOn(document, '2026-02-09')).toEqual(['14.00', '0.00']);
  });

  it('stand in the first alert where debits came back on one day for different reasons', async () => {
    const first = returning(1, '2026-02-09', 'MD06', '10.00', costs);
    expect(costsOn(await documentAfter(...begun, second, first, later), '2026-02-10')).toEqual(['14.00', '0.00']);
  });

  it('make a premium due neither before they came, nor after they were paid', async () => {
    const document = await documentAfter(...refused, later, receiving(9, '2026-02-20', '34.00'));
    expect(['2026-01-07', '2026-02-19', '2026-02-20'].map((day) => statusOn(document, day))).toEqual([
      'up-to-date',
      'due',
      'up-to-date',
    ]);
  });

  it('stay known in all when their changes are many', async () => {
    const parts = Array.from({ length: 30 }, (_, index) => receiving(100 + index, '2026-02-20', '0.10'));
    const document = await documentAfter(...refused, later, receiving(9, '2026-02-20', '20.00'), ...parts);
    expect(document.contracts[0]!.account.costs.length).toBeLessThan(30);
    expect(statusOn(document, '2026-02-20')).toBe('due');
    const paidUp = [...parts, receiving(10, '2026-02-21', '11.00')];
    expect(
      statusOn(await documentAfter(...refused, later, receiving(9, '2026-02-20', '20.00'), ...paidUp), '2026-02-21'),
    ).toBe('up-to-date');
  });
});

it('instalments withdrawn with a car that was sold are refused again once it is replaced', async () => {
  const sold = replanning('10.00', { on: date('2026-01-04'), supplementDueOn: date('2026-02-05') });
  const replaced = replanning('120.00', { on: date('2026-01-20'), supplementDueOn: date('2026-02-05') });
  const debit = submitting(3, '2026-03-05', [3], { today: date('2026-03-02') });
  const history = [...begun, sold, replaced, announcing('2026-01-20', 3), debit] as const;
  const document = await documentAfter(...history, returning(3, '2026-03-09', 'AC04', '10.00'));
  expect(dashboardOn(document, date('2026-03-09')).alerts).toMatchObject([
    { amount: '10.00', refusedOn: '2026-03-09' },
  ]);
});
