import { isInterrupted } from '../../../../domain/imports/rules/is-interrupted.js';
import type { Instant } from '../../../../domain/shared/calendar.js';

it.each([
  ['2026-11-24T10:59:00.000Z', false],
  ['2026-11-24T11:00:00.000Z', false],
  ['2026-11-24T11:05:00.000Z', false],
  ['2026-11-24T11:05:00.001Z', true],
  ['2026-11-25T11:00:00.000Z', true],
])('a run last heard of at noon in Paris is at %s interrupted: %s', (now, is) => {
  expect(isInterrupted('2026-11-24T11:00:00.000Z' as Instant, now as Instant)).toBe(is);
});
