import type { View } from '../../projections/define-view.js';
import { projectionOf } from './folding.js';
import { namedDocuments } from './named-documents.js';
import { unkeyedMark } from './unkeyed-mark.js';
import type { IncomingEvent } from './view-event.js';

/**
 * The documents that an event names. One whose names cannot be had names a mark instead, which is parked and says why; a
 * retry finds the documents.
 */
export const documentsOf = (view: View, { stream, event }: IncomingEvent): readonly string[] => {
  const projection = projectionOf(view, event.type);
  if (projection === undefined) return [];
  try {
    return namedDocuments(projection, event);
  } catch {
    return [unkeyedMark(event.subject, stream)];
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
