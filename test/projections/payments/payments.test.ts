import type { AccountEvent } from '../../../domain/payments/account/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { MAX_PAYMENTS, type PaymentsDocument } from '../../../projections/payments/document.js';
import { paymentsIn, paymentsOn, paymentYears, type PaymentsWanted } from '../../../projections/payments/query.js';
import { paymentTotals } from '../../../projections/payments/query/payment-totals.js';
import { payments } from '../../../projections/payments/view.js';
import { logOf } from '../../kit/told.js';
import { MemoryReadStore } from '../../../src/read-store/memory/memory-read-store.js';
import type { View } from '../../../projections/define-view.js';
import { MEMBER } from '../../kit/encodings.js';
import { given } from '../../kit/project.js';
import { Folded } from '../../kit/view-files.js';
import { euros, id } from '../../domain/payments/account/books.js';
import { CONTRACT } from '../contracts/told-contract.js';
import { back, collected, refundPaid, regularised, returnedIn } from './account-events.js';
import { paid } from './paid.js';

const OTHER = 'd'.repeat(32);
const documentsOf = (...events: readonly AccountEvent[]) =>
  given(events.map((event) => paid(event)))
    .project(payments)
    .documents();
const shownOn = async (today: string, events: readonly AccountEvent[], wanted: PaymentsWanted = {}) =>
  paymentsIn(Object.values(await documentsOf(...events)), date(today), wanted).map(({ on, kind }) => `${on} ${kind}`);

describe('a year of payments', () => {
  it('has each payment on the day that the bank statement shows', () =>
    given([
      paid(collected(1, '2026-12-29', '2027-01-06')),
      paid(back('DebitReturned', 2, '2027-01-07', 'AM04')),
      paid(regularised(3, '2027-01-09', '20.37')),
    ])
      .project(payments)
      .expect({
        [`${MEMBER}:2026`]: {
          member: MEMBER,
          year: '2026',
          payments: [
            {
              kind: 'collected',
              contract: CONTRACT,
              reference: id(1),
              on: date('2026-12-29'),
              since: date('2027-01-06'),
              amount: euros('20.37'),
            },
          ],
        },
        [`${MEMBER}:2027`]: {
          member: MEMBER,
          year: '2027',
          payments: [
            {
              kind: 'refused',
              contract: CONTRACT,
              reference: id(2),
              on: date('2027-01-07'),
              since: date('2027-01-07'),
              amount: euros('20.37'),
              code: 'AM04',
            },
            {
              kind: 'regularised',
              contract: CONTRACT,
              reference: id(3),
              on: date('2027-01-09'),
              since: date('2027-01-09'),
              amount: euros('20.37'),
              means: 'card',
            },
          ],
        },
      }));

  it('parks rather than leave a payment out', async () => {
    const many = Array.from({ length: MAX_PAYMENTS + 1 }, (_, at) => paid(regularised(at + 1, '2026-02-01', '1.00')));
    const log = await logOf(many);
    const folded = new Folded(log, [payments as unknown as View], new MemoryReadStore());
    await folded.catchUp(await log.head());
    const [{ body, parked } = {}] = (await folded.content()).documents;
    expect(parked).toMatch(/^PremiumRegularised at account-.*: RangeError$/);
    expect((body as PaymentsDocument).payments).toHaveLength(MAX_PAYMENTS);
  });
});

describe('the history of payments', () => {
  it('begins 24 months before, on the same day', async () => {
    const events = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-06-01', '2026-02-28'].map((on, index) =>
      regularised(index + 1, on, '10.00'),
    );
    expect(await shownOn('2026-02-28', events)).toEqual([
      '2026-02-28 regularised',
      '2025-06-01 regularised',
      '2024-03-01 regularised',
      '2024-02-29 regularised',
      '2024-02-28 regularised',
    ]);
    expect(await shownOn('2026-03-01', events)).not.toContain('2024-02-29 regularised');
    expect(await shownOn('2026-03-01', events)).toContain('2024-03-01 regularised');
  });

  it('is in three documents at most', () => {
    expect(paymentYears('m', date('2026-11-28'))).toEqual(['m:2024', 'm:2025', 'm:2026']);
    expect(paymentYears('m', date('2028-02-29'))).toEqual(['m:2026', 'm:2027', 'm:2028']);
    expect(paymentYears('m', date('2026-01-01'))).toHaveLength(3);
    expect(paymentYears('m', date('1900-06-01'))).toEqual(['m:1900']);
  });

  it('shows a debit returned in time as refused alone, one given back later as both', async () => {
    const events = [
      collected(1, '2026-01-05', '2026-01-12'),
      back('DebitReturned', 2, '2026-02-09', 'AM04'),
      back('DebitRefunded', 1, '2026-02-20', 'MD06'),
    ];
    expect(await shownOn('2026-03-01', events)).toEqual([
      '2026-02-20 refunded',
      '2026-02-09 refused',
      '2026-01-05 collected',
    ]);
    expect(await shownOn('2026-02-19', events)).toEqual(['2026-02-09 refused', '2026-01-05 collected']);
    expect(await shownOn('2026-01-11', events)).toEqual([]);
  });

  it('forgets a collection when a return in time is heard late, in the year before as well', async () => {
    const late = {
      ...back('DebitReturned', 1, '2027-01-06', 'AM04'),
      data: { ...returnedIn(1, '2026-12-29'), code: 'AM04' },
    };
    const events = [
      collected(1, '2026-12-29', '2027-01-06'),
      collected(2, '2026-12-29', '2027-01-06'),
      late as AccountEvent,
    ];
    expect(await shownOn('2027-02-01', events)).toEqual(['2027-01-06 refused', '2026-12-29 collected']);
    expect(await shownOn('2027-02-01', [late as AccountEvent])).toEqual(['2027-01-06 refused']);
  });

  it('is narrowed by contract and kind', async () => {
    const events = [
      paid(regularised(1, '2026-01-05', '1.00')),
      paid(refundPaid(2, '2026-01-06', '2.00'), undefined, OTHER),
    ];
    const documents = Object.values(await given(events).project(payments).documents());
    const ids = (wanted: PaymentsWanted) =>
      paymentsIn(documents, date('2026-02-01'), wanted).map(({ reference }) => reference);
    expect(ids({})).toEqual([id(2), id(1)]);
    expect(ids({ contract: OTHER })).toEqual([id(2)]);
    expect(ids({ kind: 'regularised' })).toEqual([id(1)]);
    expect(ids({ contract: OTHER, kind: 'regularised' })).toEqual([]);
  });

  it('is told with words, and an id of each line', async () => {
    const { [`${MEMBER}:2026`]: year } = await documentsOf(
      collected(1, '2026-01-05', '2026-01-12'),
      back('DebitReturned', 2, '2026-02-09', 'AM04'),
      back('DebitRefunded', 1, '2026-02-20', 'MD06'),
      regularised(3, '2026-02-21', '20.37', 'cheque'),
      refundPaid(4, '2026-02-22', '5.00'),
    );
    const line = { contract: CONTRACT, amount: '20.37' };
    expect(paymentsOn(year!, date('2026-12-31'))).toEqual({
      items: [
        {
          ...line,
          id: id(4),
          on: '2026-02-22',
          kind: 'refunded',
          label: 'Remboursement de cotisation',
          amount: '5.00',
          reference: id(4),
        },
        {
          ...line,
          id: id(3),
          on: '2026-02-21',
          kind: 'regularised',
          label: 'Chèque reçu',
          means: 'cheque',
          reference: id(3),
        },
        {
          ...line,
          id: `${id(1)}-refunded`,
          on: '2026-02-20',
          kind: 'refunded',
          label: 'Prélèvement remboursé par votre banque',
          reason: 'Remboursement demandé à la banque',
          reference: id(1),
        },
        {
          ...line,
          id: id(2),
          on: '2026-02-09',
          kind: 'refused',
          label: 'Prélèvement refusé',
          reason: 'Provision insuffisante',
          reference: id(2),
        },
        { ...line, id: id(1), on: '2026-01-05', kind: 'collected', label: 'Prélèvement', reference: id(1) },
      ],
      totals: [
        {
          contract: CONTRACT,
          year: '2026',
          collected: '20.37',
          refused: '20.37',
          refunded: '25.37',
          regularised: '20.37',
          paid: '15.37',
        },
      ],
    });
  });

  it('has sums by year and contract, the latest year first', async () => {
    const events = [
      paid(regularised(1, '2025-12-31', '1.00')),
      paid(regularised(2, '2026-01-01', '2.00'), undefined, OTHER),
      paid(regularised(3, '2026-01-02', '4.00')),
      paid(regularised(4, '2026-01-03', '8.00')),
    ];
    const documents = Object.values(await given(events).project(payments).documents());
    const totals = paymentTotals(paymentsIn(documents, date('2026-11-28')));
    expect(totals.map(({ year, contract, paid: sum }) => [year, contract, sum])).toEqual([
      ['2026', CONTRACT, '12.00'],
      ['2026', OTHER, '2.00'],
      ['2025', CONTRACT, '1.00'],
    ]);
  });
});
