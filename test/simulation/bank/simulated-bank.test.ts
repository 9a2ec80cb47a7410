import { date, type Instant } from '../../../domain/shared/calendar.js';
import { isTargetDay } from '../../../domain/shared/calendar/is-target-day.js';
import type { Collection } from '../../../src/bank/collection-file.js';
import { pain008 } from '../../../src/bank/pain-008.js';
import { collection, fileOf } from '../../bank/debits.js';
import { readAll } from '../../bank/statements.js';
import { bankDayAfter, isBankDay, plusCalendarDays } from './bank-days.js';
import { BankComplaint } from './file-checks.js';
import { SimulatedBank } from './simulated-bank.js';

const DAY = '2026-12-03';
const COLLECT = date('2026-12-07');
const xmlOf = (collections: readonly Collection[], messageId = 'M-1', day = DAY): string =>
  pain008({ ...fileOf(...collections), messageId, createdAt: `${day}T08:00:00.000Z` as Instant });
const firstDebits = (count: number): Collection[] =>
  Array.from({ length: count }, (_one, index) => collection(index + 1, { sequence: 'FRST', collectOn: COLLECT }));
const bankWith = (rate: number, ...xmls: readonly string[]): SimulatedBank => {
  const bank = new SimulatedBank(7, rate);
  for (const xml of xmls) bank.take(xml, DAY);
  return bank;
};
const days = Array.from({ length: 80 }, (_one, index) => plusCalendarDays(DAY, index));

describe('the bank that tests give their files to', () => {
  it('knows the days on which banks settle', () => {
    for (let day = '2024-01-01'; day < '2029-01-01'; day = plusCalendarDays(day, 1))
      expect([day, isBankDay(day)]).toEqual([day, isTargetDay(date(day))]);
  });

  it('refuses so many in a hundred, each told once on a legal day', () => {
    const bank = bankWith(0.03, xmlOf(firstDebits(3_000)));
    const told = days.flatMap((day) => bank.tell(day).flatMap(({ debits }) => debits.map((one) => ({ ...one, day }))));
    expect(told.length).toBeGreaterThan(60);
    expect(told.length).toBeLessThan(120);
    expect(new Set(told.map(({ debit }) => debit.id)).size).toBe(told.length);
    const codes = new Set(told.map(({ refusal }) => refusal.code));
    expect([...codes].sort()).toEqual(['AC01', 'AC04', 'AM04', 'MD01', 'MD06', 'MS02', 'MS03', 'SL01']);
    for (const { refusal } of told) {
      expect(isBankDay(refusal.on)).toBe(true);
      const [from, until] = {
        rejected: [DAY, plusCalendarDays(COLLECT, -1)],
        returned: [COLLECT, bankDayAfter(COLLECT, 5)],
        refunded: [bankDayAfter(COLLECT, 6), plusCalendarDays(COLLECT, 56)],
      }[refusal.kind] as [string, string];
      expect(refusal.on >= from && refusal.on <= until).toBe(true);
    }
    const { submitted, kept, returned, onTheWay } = bank.sums(days.at(-1)!);
    expect([kept + returned, onTheWay]).toEqual([submitted, 0]);
  });

  it('writes files that our reader reads, to the cent', async () => {
    const bank = bankWith(0.5, xmlOf(firstDebits(60)));
    for (const { name, bytes, debits } of days.flatMap((day) => bank.tell(day))) {
      const { outcome, entries } = await readAll(bytes);
      expect([name, outcome.outcome]).toEqual([name, 'read']);
      const read = entries.filter(({ endToEndId }) => endToEndId !== undefined);
      expect(
        read.map(({ endToEndId, ...one }) => [endToEndId, 'amount' in one && one.amount, 'code' in one && one.code]),
      ).toEqual(expect.arrayContaining(debits.map(({ debit, refusal }) => [debit.id, debit.amount, refusal.code])));
      expect(read).toHaveLength(debits.length);
    }
  });

  it('answers the same files alike', () => {
    const [one, other] = [bankWith(0.3, xmlOf(firstDebits(50))), bankWith(0.3, xmlOf(firstDebits(50)))];
    for (const day of days) expect(one.tell(day)).toEqual(other.tell(day));
  });

  const recurrent = collection(1, { collectOn: COLLECT, debit: 'f'.repeat(32) });
  const another = { ...recurrent, debtor: { name: 'Z', account: { iban: 'DE89370400440532013000' } } };
  const again = { ...recurrent, sequence: 'FRST' } as const;
  it.each([
    ['a message twice', xmlOf(firstDebits(1)), /twice/],
    ['a debit twice', xmlOf(firstDebits(1), 'M-2'), /debit .* twice/],
    ['a wrong sum', xmlOf([recurrent], 'M-2').replaceAll('<CtrlSum>12.34', '<CtrlSum>12.35'), /sums/],
    ['a first debit that is not', xmlOf([collection(9, { collectOn: COLLECT })], 'M-2'), /FRST expected/],
    ['a second first debit', xmlOf([again], 'M-2'), /RCUR expected/],
    ['another account that is not told', xmlOf([another], 'M-2'), /SMNDA/],
    ['a Sunday', xmlOf([{ ...recurrent, collectOn: date('2026-12-06') }], 'M-2'), /no TARGET day/],
    ['the same day', xmlOf([{ ...recurrent, collectOn: date(DAY) }], 'M-2'), /earliest/],
    ['a day long after', xmlOf([{ ...recurrent, collectOn: date('2026-12-18') }], 'M-2'), /14 days/],
    ['a file of tomorrow', xmlOf([recurrent], 'M-2', '2026-12-04'), /made on/],
  ])('complains of %s', (_what, xml, why) => {
    const bank = bankWith(0, xmlOf(firstDebits(1)));
    const take = (): void => bank.take(xml, DAY);
    expect(take).toThrow(BankComplaint);
    expect(take).toThrow(why);
  });

  it('takes another account that is told, once', () => {
    const told = { ...another, amendment: { account: true } };
    const bank = bankWith(0, xmlOf(firstDebits(1)), xmlOf([told], 'M-2'));
    const next = { ...another, debit: 'e'.repeat(32) };
    expect(() => bank.take(xmlOf([next], 'M-3'), DAY)).not.toThrow();
  });
});
