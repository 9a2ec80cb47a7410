import type { ContractViewEvent } from './contract-event.js';
import type { Course } from './course.js';

/** The course of a contract that has just been subscribed. */
export const firstCourse = ({ data }: ContractViewEvent<'ContractSubscribed'>): Course => {
  const { startsOn: from, nextDueOn, pricing, frequency } = data;
  return {
    startsOn: from,
    dueDates: [{ from, value: nextDueOn }],
    premium: [{ from, value: pricing.yearly }],
    frequency: [{ from, value: frequency }],
    suspensions: [],
    amendments: [],
  };
};
