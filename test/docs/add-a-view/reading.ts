import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { FindDocuments } from '../../../src/views/reading/find-documents.query.js';
import { ReadDocument } from '../../../src/views/reading/read-document.query.js';
import { dueOn } from './query.js';
import { dueDates } from './view.js';

export const oneDue = (member: string, contract: string, day: CalendarDate) =>
  new ReadDocument(dueDates, `${member}:${contract}`, (document) => dueOn(document, day), {
    stream: `contract-${contract}`,
  });

export const dueToCome = (member: string, day: CalendarDate, cursor?: string) =>
  new FindDocuments(dueDates, {
    along: { index: ['member', 'nextDueOn'], equal: [member], from: day },
    filter: 'to come',
    item: (document) => dueOn(document, day),
    limit: 20,
    cursor,
  });
