import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { contractListedOn } from '../../../projections/contracts/query.js';
import { courseOn } from '../../../projections/contracts/query/course-on.js';
import type { Listing } from '../../views/reading/listing.js';
import type { ContractListQuery } from './list-query.js';

/** A member's contracts as they are on a day, the last subscribed first; the status is not in the index. */
export const contractsOfMember = (
  member: string,
  query: ContractListQuery,
  day: CalendarDate,
): Listing<ContractDocument> => {
  const { family, status, 'subscribed-from': from, 'subscribed-to': to, limit, cursor } = query;
  const along =
    family === undefined
      ? { index: ['member', 'subscribedOn'], equal: [member] }
      : { index: ['member', 'family', 'subscribedOn'], equal: [member, family] };
  return {
    along: { ...along, from, to: to !== undefined && to < day ? to : day, descending: true },
    keep: ({ course }) => status === undefined || courseOn(course, day).status === status,
    filter: JSON.stringify([status, from, to, query['as-of']]),
    item: (document) => contractListedOn(document, day),
    limit,
    cursor,
  };
};
