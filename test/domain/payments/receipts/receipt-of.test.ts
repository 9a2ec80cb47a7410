import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import type { Frequency } from '../../../../domain/payments/account/events.js';
import { receiptOf } from '../../../../domain/payments/receipts/receipt-of.js';
import type { Receipt } from '../../../../domain/payments/receipts/receipt.js';
import { date } from '../../../../domain/shared/calendar.js';
import { evaluate } from '../../../../domain/shared/trace.js';
import { after, begun, collecting, euros, id, planning, receiving, replanning, returning } from '../account/books.js';

const receipt = (payment: string, ...commands: readonly AccountCommand[]) =>
  receiptOf(
    after(...commands).map((event, revision) => ({ ref: `event:account-a@${revision}`, event })),
    payment,
  );
const collected = [...begun, collecting(1, '2026-01-13')] as const;

describe('the receipt of a debit', () => {
  it('says what was paid, when, for which period, and by which events', () => {
    const told = receipt(id(1), ...collected) as Receipt;
    expect(told).toMatchObject({
      reference: id(1),
      on: '2026-01-05',
      means: 'debit',
      amount: euros('10.00'),
      instalments: [{ number: 1, amount: euros('10.00'), period: { from: '2026-01-05', until: '2026-02-04' } }],
      costs: euros('0.00'),
      surplus: euros('0.00'),
      events: ['event:account-a@2', 'event:account-a@3'],
    });
    expect(evaluate(told.trace)).toBe(euros('10.00'));
  });

  it.each([
    ['on its way', 'payments.not-received', []],
    ['returned', 'payments.not-received', [returning(1, '2026-01-08', 'AM04', '10.00')]],
    [
      'returned in time, which was heard late',
      'payments.not-received',
      [collecting(1, '2026-01-13'), returning(1, '2026-01-08', 'AM04', '10.00')],
    ],
    [
      'collected and given back',
      'payments.given-back',
      [collecting(1, '2026-01-13'), returning(1, '2026-02-10', 'MD06', '10.00')],
    ],
  ])('is not given for one %s', (_what, code, more) =>
    expect(receipt(id(1), ...begun, ...more)).toMatchObject({ refused: code }),
  );

  it('is not given for one that is not there', () =>
    expect(receipt(id(9), ...collected)).toMatchObject({ refused: 'payments.not-received' }));
});

const plan = (premium: string, frequency: Frequency, first: string, until?: string, from?: string) =>
  ({
    ...planning(premium, frequency, first),
    ...(until !== undefined && { until: date(until) }),
    ...(from !== undefined && { notBefore: date(from) }),
  }) as AccountCommand;

describe('the receipt of another payment', () => {
  it('has a part for each instalment, and what was paid in excess', () => {
    const told = receipt(
      id(7),
      planning('120.00', 'quarter', '2027-11-30'),
      receiving(7, '2028-03-10', '65.00'),
    ) as Receipt;
    expect(told).toMatchObject({
      means: 'card',
      on: '2028-03-10',
      surplus: euros('5.00'),
      events: ['event:account-a@1'],
    });
    expect(told.instalments.map(({ period }) => period)).toEqual([
      { from: '2027-11-30', until: '2028-02-28' },
      { from: '2028-02-29', until: '2028-05-29' },
    ]);
    expect(evaluate(told.trace)).toBe(euros('65.00'));
  });

  it.each([
    // what is planned of a year that is shorter, or billed elsewhere before
    [[plan('40.00', 'month', '2026-09-01', '2027-01-01')], '2026-09-01', '2026-09-30'],
    [[plan('40.00', 'quarter', '2026-07-01', '2027-01-01')], '2026-07-01', '2026-09-30'],
    [
      [plan('40.00', 'year', '2026-09-01', '2027-01-01'), planning('120.00', 'year', '2027-01-01')],
      '2026-09-01',
      '2026-12-31',
    ],
    [[plan('120.00', 'month', '2026-01-01', undefined, '2026-08-01')], '2026-08-01', '2026-08-31'],
  ] as const)('names the period of each instalment, %#', (plans, from, until) => {
    const told = receipt(id(7), ...plans, receiving(7, from, '10.00')) as Receipt;
    expect(told.instalments[0]!.period).toEqual({ from, until });
  });

  it('pays a supplement from the change to the end of the year', () => {
    const supplement = replanning('150.00', { on: '2026-04-20' as never });
    const year = planning('120.00', 'year');
    const told = receipt(
      id(8),
      year,
      receiving(7, '2026-01-05', '120.00'),
      supplement,
      receiving(8, '2026-06-05', '30.00'),
    );
    expect((told as Receipt).instalments).toEqual([
      { number: 2, amount: euros('30.00'), period: { from: '2026-04-20', until: '2027-01-04' } },
    ]);
  });
});
