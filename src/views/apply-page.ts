import type { ViewEvent } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { LogPage } from '../event-store/event-store.port.js';
import { foldDocument, newDocument, projectionOf, type IncomingEvent } from './fold-document.js';
import type { ViewTable } from './sqlite/view-table.js';
import { DecodedEvent } from './view-event.js';

/** Decodes a page once for all views; an event no view takes is left alone. */
export const decodePage = (
  { events }: LogPage,
  tables: readonly ViewTable[],
  decoder: EventDecoder,
): readonly IncomingEvent[] =>
  events
    .filter(({ type }) => tables.some(({ view }) => projectionOf(view, type)))
    .map((stored) => {
      const { stream, revision, position } = stored;
      return { stream, revision, position, event: new DecodedEvent(stored, decoder) as unknown as ViewEvent };
    });

/**
 * Brings a view forward: each document is loaded once, folded and written once; the checkpoint with them. Of a page that
 * the view has seen in part only the rest counts: a document that was removed no longer knows what it has seen.
 */
export const applyPage = (table: ViewTable, incoming: readonly IncomingEvent[], page: LogPage): void => {
  const from = table.checkpoint();
  if (page.through <= from) return;
  const unseen = incoming.filter(({ position }) => position > from);
  for (const [id, events] of byDocument(table, unseen)) {
    const before = table.get(id) ?? newDocument(id);
    const after = foldDocument(table.view, before, events);
    if (after !== before) table.put(after);
  }
  table.moveCheckpoint(page);
};

const byDocument = (
  { view }: ViewTable,
  incoming: readonly IncomingEvent[],
): ReadonlyMap<string, readonly IncomingEvent[]> => {
  const groups = new Map<string, IncomingEvent[]>();
  for (const one of incoming) {
    const key = projectionOf(view, one.event.type)?.key(one.event);
    for (const id of key === undefined ? [] : [key].flat()) {
      const group = groups.get(id);
      if (group) group.push(one);
      else groups.set(id, [one]);
    }
  }
  return groups;
};
