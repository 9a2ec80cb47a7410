import { billedPart } from '../../../../../domain/processes/billing/rules/billed-part.js';
import { daysCovered } from '../../../../../domain/processes/billing/rules/days-covered.js';
import { insuredYears } from '../../../../../domain/processes/billing/rules/insured-years.js';
import { premiumOfYear } from '../../../../../domain/processes/billing/rules/premium-of-year.js';
import { paidForDays } from '../../../../../domain/processes/billing/rules/paid-for-days.js';
import { date } from '../../../../../domain/shared/calendar.js';
import type { YearlyDay } from '../../../../../domain/shared/calendar/yearly-day.js';
import { toCents } from '../../../../../domain/shared/money.js';

const years = (startsOn: string, dueDay: string, nextDueOn: string) =>
  insuredYears({ startsOn: date(startsOn), dueDay: dueDay as YearlyDay, nextDueOn: date(nextDueOn) });
const gap = (from: string, until?: string) => ({ from: date(from), until: until === undefined ? until : date(until) });
const cost = (
  [year]: ReturnType<typeof years>,
  premium: readonly (readonly [from: string, cents: number])[],
  free: readonly ReturnType<typeof gap>[] = [],
  notBefore = year!.from,
): number =>
  premiumOfYear(billedPart(year!, 'month', notBefore)!, {
    premium: premium.map(([from, cents]) => ({ from: date(from), value: toCents(cents) })),
    free,
  });

describe('insured years', () => {
  it.each([
    ['2026-11-24', '11-24', '2027-11-24', [['2026-11-24', '2027-11-24', 365]]],
    [
      '2026-11-24',
      '01-01',
      '2028-01-01',
      [
        ['2026-11-24', '2027-01-01', 365],
        ['2027-01-01', '2028-01-01', 365],
      ],
    ],
    ['2027-11-24', '11-24', '2028-11-24', [['2027-11-24', '2028-11-24', 366]]],
    ['2028-02-29', '02-29', '2029-02-28', [['2028-02-29', '2029-02-28', 365]]],
    ['2027-02-28', '02-29', '2028-02-29', [['2027-02-28', '2028-02-29', 366]]],
  ])('from %s, due each year on %s, until %s', (startsOn, dueDay, nextDueOn, expected) =>
    expect(years(startsOn, dueDay, nextDueOn).map(({ from, until, days }) => [from, until, days])).toEqual(expected),
  );
});

describe('the premium of an insured year', () => {
  const ordinary = years('2026-01-01', '01-01', '2027-01-01');
  const leap = years('2028-01-01', '01-01', '2029-01-01');

  it.each([
    ['that does not change, is the yearly one', ordinary, [['2026-01-01', 36_500]], 36_500],
    ['with a leap day too', leap, [['2028-01-01', 36_600]], 36_600],
    [
      'changes with a day',
      ordinary,
      [
        ['2026-01-01', 36_500],
        ['2026-12-31', 73_000],
      ],
      36_600,
    ],
    [
      'changes on a leap day',
      leap,
      [
        ['2028-01-01', 36_600],
        ['2028-02-29', 73_200],
      ],
      36_600 + 307 * 100,
    ],
    [
      'is not changed from its end on',
      ordinary,
      [
        ['2026-01-01', 36_500],
        ['2027-01-01', 99_999],
      ],
      36_500,
    ],
    [
      'is as it was before it',
      ordinary,
      [
        ['2020-01-01', 1],
        ['2025-06-01', 36_500],
      ],
      36_500,
    ],
    ['is rounded once: half a cent goes up', years('2026-07-03', '01-01', '2027-01-01'), [['2026-07-03', 365]], 182],
  ] as const)('%s', (_title, year, premium, expected) => expect(cost(year, premium)).toBe(expected));

  it.each([
    ['2026-01-01', 0],
    ['2026-01-02', 100],
    ['2026-12-31', 36_400],
    ['2027-01-01', 36_500],
  ])('of a contract that ends on %s is %d cents', (endsOn, expected) =>
    expect(cost(ordinary, [['2026-01-01', 36_500]], [gap(endsOn)])).toBe(expected),
  );

  it('of a contract taken over is that of its instalments to come, and falls by days from then on', () => {
    const taken = date('2026-06-20');
    expect(cost(ordinary, [['2026-01-01', 36_500]], [], taken)).toBe(18_250);
    expect(cost(ordinary, [['2026-01-01', 36_500]], [gap('2026-07-01')], taken)).toBe(0);
    expect(cost(ordinary, [['2026-01-01', 36_500]], [gap('2026-07-02')], taken)).toBe(Math.round(18_250 / 184));
  });
});

describe('days covered', () => {
  const days = (...free: ReturnType<typeof gap>[]) => daysCovered(date('2028-02-01'), date('2028-03-01'), free);
  it('are those of no gap, whatever their order, and none is left out twice', () => {
    expect(days()).toBe(29);
    expect(days(gap('2028-02-29'))).toBe(28);
    expect(days(gap('2028-02-20'), gap('2028-02-05', '2028-02-07'))).toBe(17);
    expect(days(gap('2028-02-05', '2028-02-15'), gap('2028-02-10', '2028-02-20'))).toBe(14);
    expect(days(gap('2028-02-05', '2028-02-20'), gap('2028-02-10', '2028-02-12'))).toBe(14);
    expect(days(gap('2020-01-01', '2028-02-03'), gap('2028-03-01'))).toBe(27);
    expect(days(gap('2020-01-01'))).toBe(0);
  });
});

describe('what was paid of a year that ends', () => {
  const year = years('2026-01-01', '01-01', '2027-01-01');
  const plan = (paid: number) => [{ firstDueOn: date('2026-01-01'), frequency: 'month', paid: toCents(paid) }] as const;
  const premiums = { premium: [{ from: date('2026-01-01'), value: toCents(36_500) }], free: [] };
  const parted = (paid: number, endsOn: string) =>
    paidForDays(year, plan(paid), premiums, date(endsOn)).map(({ from, until, amount }) => [from, until, amount]);

  it('is for the days covered first, and the rest for those after', () => {
    expect(parted(36_500, '2026-03-01')).toEqual([
      ['2026-01-01', '2026-03-01', 5_900],
      ['2026-03-01', '2027-01-01', 30_600],
    ]);
    expect(parted(5_900, '2026-03-01')).toEqual([['2026-01-01', '2026-03-01', 5_900]]);
    expect(parted(5_901, '2026-03-01').at(-1)).toEqual(['2026-03-01', '2027-01-01', 1]);
    expect(parted(36_500, '2026-01-01')).toEqual([['2026-01-01', '2027-01-01', 36_500]]);
    expect(parted(36_500, '2027-01-01')).toEqual([]);
    expect(parted(0, '2026-03-01')).toEqual([]);
  });
});
