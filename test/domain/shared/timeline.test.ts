import fc from 'fast-check';
import { date, minusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { after, entryOn, put, valueOn, type Timeline } from '../../../domain/shared/timeline.js';
import { days } from './days.js';

type Told = readonly (readonly [CalendarDate, number])[];

const timelineOf = (told: Told): Timeline<number> =>
  told.reduce<Timeline<number>>((timeline, [from, value]) => put(timeline, from, value), []);
const fewDays = fc.integer({ min: 0, max: 9 }).map((digit) => date(`2026-03-0${digit === 0 ? 1 : digit}`));
const histories: fc.Arbitrary<Told> = fc.array(fc.tuple(fc.oneof(fewDays, days), fc.integer()), { maxLength: 12 });

describe('a timeline', () => {
  const address = timelineOf([
    [date('2026-03-01'), 1],
    [date('2026-06-01'), 2],
  ]);

  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2199-12-31', 2],
  ])('has on %s the value %p', (day, value) => expect(valueOn(address, date(day))).toBe(value));

  it('says from when its value holds', () => {
    expect(entryOn(address, date('2026-04-01'))).toEqual({ from: '2026-03-01', value: 1 });
  });
  it('has no value when nothing was told', () => expect(valueOn([], date('2026-03-01'))).toBeUndefined());
  it('has what is to come, without today', () => {
    expect(after(address, date('2026-03-01'))).toEqual([{ from: '2026-06-01', value: 2 }]);
    expect(after(address, date('2026-06-01'))).toEqual([]);
  });

  it('takes a late correction in its place', () => {
    const corrected = put(address, date('2026-04-15'), 3);
    expect(['2026-04-14', '2026-04-15', '2026-06-01'].map((day) => valueOn(corrected, date(day)))).toEqual([1, 3, 2]);
  });
  it('is not changed by what is put in it', () => {
    const before = structuredClone(address);
    put(address, date('2026-03-01'), 9);
    expect(address).toEqual(before);
  });
  it('keeps a value of undefined as a value', () => {
    const ended = put<number | undefined>(address, date('2026-07-01'), undefined);
    expect(entryOn(ended, date('2026-07-02'))).toEqual({ from: '2026-07-01', value: undefined });
  });
});

describe('any history of a timeline', () => {
  it('is in the order of its days, each day once', () => {
    fc.assert(
      fc.property(histories, (told) => {
        const froms = timelineOf(told).map(({ from }) => from);
        expect(froms).toEqual([...new Set(told.map(([from]) => from))].sort());
      }),
    );
  });

  it('has for each day what was told last', () => {
    fc.assert(
      fc.property(histories, (told) => {
        const timeline = timelineOf(told);
        for (const [day] of told) expect(valueOn(timeline, day)).toBe(told.findLast(([from]) => from === day)![1]);
      }),
    );
  });

  it('is the same whatever the order in which different days were told', () => {
    const apart = fc.uniqueArray(fc.tuple(days, fc.integer()), { selector: ([day]) => day, maxLength: 8 });
    const shuffled = apart.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
    );
    fc.assert(fc.property(shuffled, ([told, other]) => expect(timelineOf(other)).toEqual(timelineOf(told))));
  });

  it('is what holds on a day and what comes after it, no more', () => {
    fc.assert(
      fc.property(histories, days, (told, day) => {
        const timeline = timelineOf(told);
        const later = after(timeline, day);
        expect(later.every(({ from }) => from > day)).toBe(true);
        expect(timeline.at(-1 - later.length)).toEqual(entryOn(timeline, day));
      }),
    );
  });

  it('has the value of the day before until a value is told', () => {
    fc.assert(
      fc.property(
        histories,
        days.filter((day) => day > '1900-01-01'),
        (told, day) => {
          fc.pre(told.every(([from]) => from !== day));
          expect(valueOn(timelineOf(told), day)).toBe(valueOn(timelineOf(told), minusDays(day, 1)));
        },
      ),
    );
  });
});
