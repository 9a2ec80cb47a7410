import { coefficientKnownFrom } from '../../../../domain/contracts/rules/coefficient-known-from.js';
import { knownReferencePeriod } from '../../../../domain/contracts/rules/known-reference-period.js';
import type { Suspension } from '../../../../domain/contracts/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { noonInParis } from '../../../../domain/shared/calendar/noon-in-paris.js';

/** Its reference period: 10 February 2026 to 9 February 2027. */
const DUE = date('2027-04-10');
const years = (...values: readonly string[]) =>
  values.map((value, index) => ({ from: date(`${2021 + index}-04-10`), value }));
const suspended = (from: string, until?: string): Suspension => ({
  reason: 'unpaid',
  from: date(from),
  coverBackAt: until === undefined ? undefined : noonInParis(date(until)),
});
const known = (motorCoefficient = years('1.00'), suspensions: readonly Suspension[] = []) =>
  knownReferencePeriod({ motorCoefficient, suspensions }, DUE);

describe('what a contract knows of a reference period', () => {
  it.each([
    [['1.00'], 1, 0],
    [['1.00', '0.95'], 2, 0],
    [['1.25', '1.18', '1.00'], 3, 0],
    [['1.00', '1.25'], 1, 0],
    [['0.50', '0.62', '0.58'], 2, 0],
    [['0.51', '0.50', '0.50', '0.50'], 4, 2],
  ] as const)('after %s: %d years without claim, %d at the lowest', (values, yearsWithoutClaim, yearsAtLowest) =>
    expect(known(years(...values))).toMatchObject({ claims: [], yearsWithoutClaim, yearsAtLowest }),
  );

  it.each<[string, number, readonly Suspension[]]>([
    ['none', 0, []],
    ['three months to the day', 3, [suspended('2026-05-01', '2026-08-01')]],
    ['a day more', 4, [suspended('2026-05-01', '2026-08-02')]],
    ['what lies before the period', 0, [suspended('2025-10-01', '2026-02-10')]],
    ['the part that lies in it', 1, [suspended('2025-10-01', '2026-03-10')]],
    ['the longest', 3, [suspended('2026-03-01', '2026-04-01'), suspended('2026-05-01', '2026-08-01')]],
    ['one that goes on, until the end', 2, [suspended('2026-12-10')]],
    ['one after it', 0, [suspended('2027-02-10', '2027-03-10')]],
  ])('counts a suspension: %s', (_what, suspendedMonths, suspensions) =>
    expect(known(years('1.00'), suspensions)).toMatchObject({ suspendedMonths }),
  );
});

describe('the first day on which a coefficient is told', () => {
  it('is that of the notice, a month before the reference period is over', () =>
    expect(coefficientKnownFrom(DUE)).toBe('2027-01-11'));

  it('is the day after that period where no notice was owed', () =>
    expect(coefficientKnownFrom(date('2000-04-10'))).toBe('2000-02-10'));
});
