import type { CalendarDate } from './calendar.js';

export interface Dated<Value> {
  readonly from: CalendarDate;
  readonly value: Value;
}

/** What has a date: values in the order of the day from which each holds, however late it was told. */
export type Timeline<Value> = readonly Dated<Value>[];

/** Puts a value in its place by date; a second value for the same day replaces the first one. */
export const put = <Value>(timeline: Timeline<Value>, from: CalendarDate, value: Value): Timeline<Value> => {
  const before = timeline.filter((entry) => entry.from < from);
  const after = timeline.filter((entry) => entry.from > from);
  return [...before, { from, value }, ...after];
};

/** The entry that holds on a day; `undefined` before the first one. */
export const entryOn = <Value>(timeline: Timeline<Value>, day: CalendarDate): Dated<Value> | undefined =>
  timeline.findLast((entry) => entry.from <= day);

export const valueOn = <Value>(timeline: Timeline<Value>, day: CalendarDate): Value | undefined =>
  entryOn(timeline, day)?.value;

/** What is to come after a day, the earliest first. */
export const after = <Value>(timeline: Timeline<Value>, day: CalendarDate): Timeline<Value> =>
  timeline.filter((entry) => entry.from > day);
