import type { View } from '../../projections/define-view.js';
import { projectionOf } from './folding.js';
import type { IncomingEvent } from './view-event.js';

/** Starts the id of a mark that stands for documents of unknown name. */
export const UNKEYED = 'unkeyed';

/**
 * The documents that an event names. An event that cannot be read where its document's name is in it names a mark
 * instead, `<member>:unkeyed:<stream>`, which is parked and says so; a retry finds the documents.
 */
export const documentsOf = (view: View, { stream, event }: IncomingEvent): readonly string[] => {
  const projection = projectionOf(view, event.type);
  if (projection === undefined) return [];
  try {
    const key = projection.key(event);
    return typeof key === 'string' ? [key] : key;
  } catch {
    return [`${event.subject ?? ''}:${UNKEYED}:${stream}`];
  }
};

/** Events by the document that they name, in order. */
export const byDocument = (
  view: View,
  incoming: readonly IncomingEvent[],
): ReadonlyMap<string, readonly IncomingEvent[]> => {
  const groups = new Map<string, IncomingEvent[]>();
  for (const one of incoming)
    for (const id of documentsOf(view, one)) {
      const group = groups.get(id);
      if (group) group.push(one);
      else groups.set(id, [one]);
    }
  return groups;
};
