import fc from 'fast-check';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { date } from '../../domain/shared/calendar.js';
import { formatEuros } from '../../domain/shared/money.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { paymentsIn } from '../../projections/payments/query.js';
import { payments } from '../../projections/payments/view.js';
import { refundsOwed } from '../../projections/refunds-owed/view.js';
import { shownRefund } from '../../projections/refunds/query.js';
import { refunds } from '../../projections/refunds/view.js';
import { subscribed } from '../domain/contracts/policies.js';
import { joined } from '../domain/membership/people.js';
import { after, begun, euros, id, receiving } from '../domain/payments/account/books.js';
import { histories, run } from '../domain/payments/account/random-accounts.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import { CONTRACT, told } from './contracts/told-contract.js';
import { paid } from './payments/paid.js';

const refund: AccountCommand = { type: 'PayRefund', on: date('2026-01-22'), transfer: id(5), amount: euros('3.00') };
const back: AccountCommand = {
  type: 'RecordRefundReturn',
  transfer: id(5),
  returnedOn: date('2026-01-26'),
  settled: true,
  code: 'AC04',
  amount: euros('3.00'),
};
const rich = [...begun, receiving(1, '2026-01-06', '13.00')];
const documentOf = async (view: typeof refunds | typeof refundsOwed, ...commands: readonly AccountCommand[]) => {
  const documents = await given(after(...commands).map((event) => paid(event)))
    .project(view as typeof refunds)
    .documents();
  return documents as Record<string, unknown>;
};

describe('what is owed back', () => {
  it('is what the account says, and nothing where it says nothing', () =>
    fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { events, state } = run(history);
        const documents = await given(events.map((event) => paid(event)))
          .project(refundsOwed)
          .documents();
        const owed = Object.values(documents).map(({ amount }) => amount);
        expect(owed).toEqual(state.refundOwed === 0 ? [] : [state.refundOwed]);
      }),
      { numRuns: 100 },
    ));

  it('is owed since the first day of it, until it is paid, and again since it came back', async () => {
    const owed = { contract: CONTRACT, member: MEMBER, amount: 300 };
    expect(await documentOf(refundsOwed, ...rich)).toEqual({ [CONTRACT]: { ...owed, since: '2026-01-06' } });
    expect(await documentOf(refundsOwed, ...rich, refund)).toEqual({});
    expect(await documentOf(refundsOwed, ...rich, refund, back)).toEqual({
      [CONTRACT]: { ...owed, since: '2026-01-26' },
    });
  });
});

describe('transfers that pay back', () => {
  it('are listed, and say that they came back', async () => {
    const ordered = { transfer: id(5), contract: CONTRACT, member: MEMBER, amount: 300, on: '2026-01-22' };
    expect(await documentOf(refunds, ...rich, refund)).toEqual({ [id(5)]: { ...ordered, status: 'ordered' } });
    const documents = await documentOf(refunds, ...rich, refund, back);
    const returned = { ...ordered, status: 'returned', returnedOn: '2026-01-26', code: 'AC04' };
    expect(documents).toEqual({ [id(5)]: returned });
    const { transfer: _id, ...shown } = returned;
    expect(shownRefund(returned as never)).toEqual({ id: id(5), ...shown, amount: formatEuros(euros('3.00')) });
  });

  it('are in the history of payments unless they came back', async () => {
    const shown = async (...commands: readonly AccountCommand[]) => {
      const years = await given(after(...commands).map((event) => paid(event)))
        .project(payments)
        .documents();
      return paymentsIn(Object.values(years), date('2026-02-01')).map(({ kind, amount }) => [kind, amount]);
    };
    expect(await shown(...rich, refund)).toEqual([
      ['refunded', 300],
      ['regularised', 1_300],
    ]);
    expect(await shown(...rich, refund, back)).toEqual([['regularised', 1_300]]);
  });

  it('tell the member of a set-off, of a transfer, and of one that did not arrive', async () => {
    const settingOff: AccountCommand = { type: 'SetRefundOff', on: date('2026-02-05') };
    const events = after(...rich, refund, back, settingOff);
    const documents = await given([joined(), told(subscribed('2026-01-01')), ...events.map((event) => paid(event))])
      .project(dashboard)
      .documents();
    const { operations, notifications } = dashboardOn(documents[MEMBER]!, date('2026-02-05'));
    expect(operations.map(({ kind }) => kind)).toEqual(['regularised']);
    expect(notifications.slice(0, 3).map(({ on, label }) => `${on} ${label}`)).toEqual([
      '2026-02-05 Trop-perçu déduit de ce qui restait à payer',
      '2026-01-26 Remboursement revenu : vérifiez votre compte bancaire',
      '2026-01-22 Cotisation remboursée',
    ]);
  });
});
