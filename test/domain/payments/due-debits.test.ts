import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import { dueDebits } from '../../../domain/payments/rules/due-debits.js';
import { earliestCollection } from '../../../domain/payments/rules/earliest-collection.js';
import { date } from '../../../domain/shared/calendar.js';
import { account, after, announcing, euros, planning, returning, submitting } from './account/books.js';

const stateAfter = (...commands: readonly AccountCommand[]) =>
  after(...commands).reduce(account.evolve, account.initialState);
/** 12 × 10 €, the first on Monday 5 January 2026. */
const { instalments } = stateAfter(planning('120.00', 'month'), announcing('2025-12-01', 1, 2, 3));
const due = (day: string, sentOn = day, of = instalments) =>
  dueDebits({ instalments: of, costsOwed: euros('0.80') }, date(day), date(sentOn)).map(
    ({ instalments: those, costs: _costs, ...rest }) => ({
      numbers: those.map(({ number }) => number),
      ...rest,
    }),
  );

describe('the first day on which a debit may be collected', () => {
  it.each([
    ['2026-01-12', '2026-01-13'],
    ['2026-01-16', '2026-01-19'],
    ['2026-01-17', '2026-01-20'],
    ['2026-04-02', '2026-04-07'],
    ['2026-12-24', '2026-12-28'],
  ])('is, for a file of %s, %s', (sentOn, collectOn) => expect(earliestCollection(date(sentOn))).toBe(collectOn));
});

describe('the debits that are due', () => {
  it('are none before the second TARGET day before', () => expect(due('2025-12-30')).toEqual([]));

  it('are collected on their day', () =>
    expect(due('2025-12-31')).toEqual([
      { numbers: [1], amount: euros('10.00'), plannedOn: '2026-01-05', collectOn: '2026-01-05' },
    ]));

  it('keep their day where a file of a day later still reaches it', () =>
    expect(due('2025-12-31', '2026-01-02')).toEqual([
      { numbers: [1], amount: euros('10.00'), plannedOn: '2026-01-05', collectOn: '2026-01-05' },
    ]));

  it('are put off to the first day that can be reached where their day is closed late, and say so', () =>
    expect(due('2025-12-31', '2026-01-10')).toEqual([
      {
        numbers: [1],
        amount: euros('10.00'),
        plannedOn: '2026-01-05',
        collectOn: '2026-01-13',
        shifted: 'day-closed-late',
      },
    ]));

  it('say that they could not go before where their own day is over', () =>
    expect(due('2026-01-12')[0]).toMatchObject({ collectOn: '2026-01-13', shifted: 'not-sent-before' }));

  it('of several instalments that are late are one for each day of collection', () =>
    expect(due('2026-03-04', '2026-03-04')).toEqual([
      {
        numbers: [1, 2, 3],
        amount: euros('30.00'),
        plannedOn: '2026-01-05',
        collectOn: '2026-03-05',
        shifted: 'not-sent-before',
      },
    ]));

  it('are not what came back a third time', () => {
    const twice = stateAfter(
      planning('120.00', 'month'),
      announcing('2025-12-01', 1),
      submitting(1, '2026-01-05', [1]),
      returning(1, '2026-01-08', 'AM04', '10.00'),
      submitting(2, '2026-01-15', [1], { today: date('2026-01-13') }),
      returning(2, '2026-01-16', 'AM04', '10.00'),
    );
    expect(due('2026-06-01', '2026-06-01', twice.instalments)).toEqual([]);
  });

  it('take costs of earlier returns where the member asked for them, once', () => {
    const asked = stateAfter(
      planning('120.00', 'month'),
      announcing('2025-12-01', 1, 2),
      submitting(1, '2026-01-05', [1]),
      returning(1, '2026-01-08', 'MS02', '10.00', { costs: euros('0.80') }),
      { type: 'AskNewDebit', today: date('2026-01-28') },
    );
    const debits = dueDebits(asked, date('2026-02-03'), date('2026-02-03'));
    expect(debits.map(({ costs, amount, collectOn }) => [costs, amount, collectOn])).toEqual([
      [80, 1080, '2026-02-04'],
      [0, 1000, '2026-02-05'],
    ]);
  });
});
