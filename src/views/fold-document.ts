import type { Projection, View, ViewEvent } from '../../projections/define-view.js';
import type { EventName } from '../../domain/catalogue.js';
import type { Position, Revision } from '../event-store/event-store.port.js';

/** A document with what the engine knows of it. */
export interface ViewDocument {
  readonly id: string;
  /** `undefined`: there is none, or it was removed */
  readonly body: unknown;
  /** of the last event that touched it */
  readonly position: Position;
  /** the streams it was folded from, each with its last revision: stream → revision */
  readonly sources: Readonly<Record<string, Revision>>;
  /** why it takes no more events; a retry folds it again */
  readonly parked: string | undefined;
}

/** An event on its way into documents. */
export interface IncomingEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly event: ViewEvent;
}

export const newDocument = (id: string): ViewDocument => ({
  id,
  body: undefined,
  position: 0n,
  sources: {},
  parked: undefined,
});

/** What an event does to a view, `undefined` for nothing. */
export const projectionOf = (view: View, type: string): Projection<unknown, EventName> | undefined =>
  view.on[type as EventName] as Projection<unknown, EventName> | undefined;

/**
 * Folds events into a document; those it has already seen change nothing. One that cannot be applied, or whose result
 * the view's schema refuses, parks the document as it was before. Each event is looked at alone: what a later one of the
 * same batch would mend is parked all the same, so that the size of a batch changes nothing.
 */
export const foldDocument = (view: View, before: ViewDocument, events: readonly IncomingEvent[]): ViewDocument =>
  events.reduce((document, incoming) => applied(view, document, incoming), before);

const applied = (view: View, document: ViewDocument, incoming: IncomingEvent): ViewDocument => {
  const { stream, revision, position, event } = incoming;
  if (document.parked !== undefined || position <= document.position) return document;
  try {
    const body = projectionOf(view, event.type)!.apply(document.body, event);
    if (body !== undefined) view.document.parse(body);
    const sources = body === undefined ? {} : { ...document.sources, [stream]: revision };
    return { ...document, body, position, sources };
  } catch (error) {
    return { ...document, parked: `${event.type} at ${stream}@${revision}: ${(error as Error).name}` };
  }
};
