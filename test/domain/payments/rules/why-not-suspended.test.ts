import { whyNotSuspended } from '../../../../domain/payments/rules/why-not-suspended.js';
import { date } from '../../../../domain/shared/calendar.js';

const sentOn = date('2026-10-12');

it.each([
  ['2026-10-12', undefined],
  ['2026-10-13', 'payments.formal-notice-not-left'],
  [undefined, 'payments.formal-notice-not-left'],
])('a letter of 12 October that left on %s: %s', (leftOn, expected) =>
  expect(whyNotSuspended(sentOn, leftOn === undefined ? undefined : date(leftOn))?.refused).toBe(expected),
);
