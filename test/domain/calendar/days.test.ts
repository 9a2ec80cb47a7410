import { days } from '../../../domain/calendar/days.js';
import type { CalendarEvent } from '../../../domain/calendar/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';

const opened = (day: string): CalendarEvent => ({
  type: 'DayOpened',
  effectiveOn: date(day),
  data: { day: date(day) },
});
const closed = (day: string): CalendarEvent => ({
  type: 'DayClosed',
  effectiveOn: date(day),
  data: { day: date(day) },
});
const opening = (day: string, today = '2026-11-24') =>
  ({ type: 'OpenDay', today: date(today), day: date(day) }) as const;
const closing = (day: string) => ({ type: 'CloseDay', day: date(day) }) as const;

describe('the days of the mutual', () => {
  it('begin with any day that is not to come', () => {
    given(days, [])
      .when(opening('2026-11-24'))
      .then([opened('2026-11-24')]);
    given(days, []).when(opening('2026-11-25')).thenRefused('calendar.day-to-come', { today: '2026-11-24' });
  });

  it('follow one another, over the end of February too', () => {
    const known = given(days, [opened('2028-02-28'), closed('2028-02-28')]);
    const refusal = ['calendar.not-the-next-day', { next: '2028-02-29' }] as const;
    known.when(opening('2028-02-29', '2028-03-09')).then([opened('2028-02-29')]);
    known.when(opening('2028-03-01', '2028-03-09')).thenRefused(...refusal);
    known.when(opening('2028-02-28', '2028-03-09')).thenRefused(...refusal);
  });

  it('are open one at a time, and closed once', () => {
    const known = given(days, [opened('2026-11-23')]);
    known.when(opening('2026-11-24')).thenRefused('calendar.day-still-open', { open: '2026-11-23' });
    known.when(closing('2026-11-24')).thenRefused('calendar.day-not-open', { open: '2026-11-23' });
    known.when(closing('2026-11-23')).then([closed('2026-11-23')]);
    given(days, [opened('2026-11-23'), closed('2026-11-23')])
      .when(closing('2026-11-23'))
      .thenRefused('calendar.day-not-open');
  });

  it('are of no other kind', () => {
    expect(() => days.decide({ type: 'SkipDay' } as never, days.initialState)).toThrow('impossible case');
    expect(() => days.evolve(days.initialState, { type: 'DaySkipped', data: {} } as never)).toThrow('impossible case');
  });
});
