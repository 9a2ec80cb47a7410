import { subjectOf } from './codec/subject-of.js';
import type { LogFilter, StoredEvent } from './event-store.port.js';

/** Does an event pass the filter? For stores that cannot filter themselves. */
export const passes = (
  { type, metadata }: Pick<StoredEvent, 'type' | 'metadata'>,
  { types, subjects }: LogFilter,
): boolean => {
  if (types !== undefined && !types.includes(type)) return false;
  if (subjects === undefined) return true;
  const subject = subjectOf(metadata) ?? '';
  return subject >= subjects.from && subject < subjects.below;
};
