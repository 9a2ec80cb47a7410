/** The bank's own calendar: Easter Sundays by table, so that nothing is shared with the calendar that it checks. */
const EASTER: Readonly<Record<string, string>> = {
  2023: '2023-04-09',
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
};
const FIXED = ['01-01', '05-01', '12-25', '12-26'];
const DAY_MS = 86_400_000;

export const plusCalendarDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Do banks settle on a day (T2)? Throws for a year that the table does not have. */
export const isBankDay = (day: string): boolean => {
  const easter = EASTER[day.slice(0, 4)];
  if (easter === undefined) throw new Error(`no Easter of ${day.slice(0, 4)} in the bank's calendar`);
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  const closed = [plusCalendarDays(easter, -2), plusCalendarDays(easter, 1)];
  return !isWeekend && !FIXED.includes(day.slice(5)) && !closed.includes(day);
};

/** The bank day so many bank days after another; 0 is the day itself, or the first bank day after it. */
export const bankDayAfter = (day: string, count: number): string => {
  let found = day;
  while (!isBankDay(found)) found = plusCalendarDays(found, 1);
  for (let left = count; left > 0; left -= 1)
    do found = plusCalendarDays(found, 1);
    while (!isBankDay(found));
  return found;
};
