import type { View } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { LogPage, Position } from '../event-store/event-store.port.js';
import type { Checkpoint } from '../read-store/read-store.port.js';
import { projectionOf } from './folding.js';
import { incoming, type IncomingEvent } from './view-event.js';

/** A stretch of the log, ready for every view: the events that some view takes, and how far it goes. */
export interface DecodedPage {
  /** what comes before it was read before */
  readonly after: Position;
  readonly end: Checkpoint;
  /** how many events it has, taken by a view or not, and the latest moment at which one was recorded */
  readonly count: number;
  readonly latest: string;
  readonly events: readonly IncomingEvent[];
}

/** Decodes a page once for all views; an event that no view takes is left alone. */
export const decodePage = (
  after: Position,
  { events, through }: LogPage,
  views: readonly View[],
  decoder: EventDecoder,
): DecodedPage => {
  const last = events.at(-1);
  const seen = last && { stream: last.stream, revision: last.revision, hash: last.hash };
  const taken = events.filter(({ type }) => views.some((view) => projectionOf(view, type)));
  return {
    after,
    end: { position: through, seen },
    count: events.length,
    latest: events.reduce((most, { recordedAt }) => (recordedAt > most ? recordedAt : most), ''),
    events: taken.map((event) => incoming(event, decoder)),
  };
};
