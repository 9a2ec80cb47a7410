import type { CalendarDate, Instant } from '../../../domain/shared/calendar.js';
import { addressChangedV1toV2 } from '../../../migrations/events/membership/address-changed.v1-to-v2.js';
import { memberJoinedV1toV2 } from '../../../migrations/events/membership/member-joined.v1-to-v2.js';

describe('upcasting a joining', () => {
  it.each([
    ['2025-12-31T22:59:59.999Z', '2025-12-31'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2024-02-28T23:30:00.000Z', '2024-02-29'],
  ])('keeps the day that a clock in Paris showed at %s', (joinedAt, joinedOn) => {
    const identity = { sealed: 'identity' };
    expect(memberJoinedV1toV2({ joinedAt: joinedAt as Instant, ...{ identity } })).toEqual({ joinedOn, identity });
  });
});

describe('upcasting a change of address', () => {
  it.each([
    ['2026-01-31', '2026-02-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-12-31', '2026-01-01'],
  ])('a last day at the former address of %s is a first day at the new one of %s', (movedOn, from) => {
    expect(addressChangedV1toV2({ movedOn: movedOn as CalendarDate })).toEqual({ from });
  });
});
