import { dayOfMove } from '../../../../../domain/processes/address-change/rules/day-of-move.js';
import { date } from '../../../../../domain/shared/calendar.js';

const movedOn = ['2026-12-06', '2026-12-04', '2026-12-06'].map(date);

it.each([
  ['2026-12-03', undefined],
  ['2026-12-04', '2026-12-04'],
  ['2026-12-05', '2026-12-04'],
  ['2026-12-06', '2026-12-06'],
  ['2027-03-01', '2026-12-06'],
])('an amendment of %s belongs to the move of %s', (from, day) => expect(dayOfMove(movedOn, date(from))).toBe(day));
