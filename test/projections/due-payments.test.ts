import { accounts } from '../../domain/payments/account/account.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { Account } from '../../domain/payments/account/state.js';
import { nextPresentation } from '../../domain/payments/rules/next-presentation.js';
import { collectionDay } from '../../domain/payments/rules/collection-day.js';
import { date, plusDays } from '../../domain/shared/calendar.js';
import { duePayments } from '../../projections/due-payments/view.js';
import {
  after,
  announcing,
  begun,
  collecting,
  planning,
  receiving,
  returning,
  submitting,
} from '../domain/payments/account/books.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';

const CONTRACT = '1'.repeat(32);
const eventsOf = (...commands: readonly AccountCommand[]) =>
  after(...commands).map((event) => ({ ...event, stream: `account-${CONTRACT}` }));
const folded = async (...commands: readonly AccountCommand[]) =>
  (
    await given(eventsOf(...commands))
      .project(duePayments)
      .documents()
  )[CONTRACT]!;

const numbers = (first: number) => Array.from({ length: 12 }, (_one, at) => first + at);
/** A year of an account: planned, announced, debited each month and collected. */
const yearOf = (year: number): readonly AccountCommand[] => {
  const first = 1 + 12 * (year - 2026);
  return [
    planning('120.00', 'month', `${year}-01-05`),
    announcing(`${year - 1}-12-01`, ...numbers(first)),
    ...numbers(first).flatMap((number, month) => {
      const collectOn = collectionDay(date(`${year}-${String(month + 1).padStart(2, '0')}-15`));
      return [submitting(number, collectOn, [number]), collecting(number, plusDays(collectOn, 20))];
    }),
  ];
};

describe('what the days bring to an account', () => {
  it('is nothing before instalments are announced', async () =>
    expect(await folded(planning('120.00', 'month'))).toMatchObject({ member: MEMBER, debitOn: '', settleOn: '' }));

  it('is the file of the first instalment two TARGET days before it is collected', async () =>
    expect(await folded(...begun.slice(0, 2))).toMatchObject({ debitOn: '2025-12-31', settleOn: '' }));

  it('is, once it was sent, the next one, and its own end after five TARGET days', async () =>
    expect(await folded(...begun)).toMatchObject({ debitOn: '2026-02-03', settleOn: '2026-01-13' }));

  it('is the next one alone once it was collected', async () =>
    expect(await folded(...begun, collecting(1, '2026-01-13'))).toMatchObject({ debitOn: '2026-02-03', settleOn: '' }));

  it('is the same debt once more, a week after it came back for want of money', async () =>
    expect(await folded(...begun, returning(1, '2026-01-08', 'AM04', '10.00'))).toMatchObject({
      debitOn: '2026-01-13',
      settleOn: '',
    }));

  it('is not a debt that was paid otherwise', async () => {
    const returned = [...begun, returning(1, '2026-01-08', 'AM04', '10.00'), receiving(7, '2026-01-09', '10.00')];
    expect(await folded(...returned)).toMatchObject({ debitOn: '2026-02-03' });
  });

  it('is what the whole account says, after each of its events', async () => {
    const events = eventsOf(...begun, collecting(1, '2026-01-13'), returning(1, '2026-02-10', 'MD06', '10.00'));
    let account: Account = accounts.initialState;
    for (const [at, event] of events.entries()) {
      account = accounts.evolve(account, event);
      const document = (
        await given(events.slice(0, at + 1))
          .project(duePayments)
          .documents()
      )[CONTRACT]!;
      expect(document.instalments).toEqual(JSON.parse(JSON.stringify(account.instalments)));
      expect(account.instalments.some((one) => nextPresentation(one) !== undefined)).toBe(document.debitOn !== '');
    }
  });

  it('leaves out what was paid of former years, and stays of a bounded size', async () => {
    const { instalments, debits } = await folded(...yearOf(2026), ...yearOf(2027), ...yearOf(2028));
    expect(instalments.map(({ number }) => number)).toEqual([...numbers(13), ...numbers(25)]);
    expect(debits).toHaveLength(24);
  });

  it('is nothing for a debit as old as two plans that comes back', async () => {
    const years = [...yearOf(2026), ...yearOf(2027), planning('120.00', 'month', '2028-01-05')];
    const before = await folded(...years);
    expect(await folded(...years, returning(12, '2028-01-20', 'MD01', '10.00'))).toEqual(before);
  });
});
