import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore, LogPage, PartsOf, Position } from '../../event-store/event-store.port.js';
import { documentsOf } from '../documents-of.js';
import { incoming } from '../view-event.js';
import { numberOf, type DocumentPart, type NumberedPart, type SubjectPart } from './view-parts.js';

/** Reads the events that a view takes, part by part. */
export interface PartReader {
  /** Events of a part after a position, and where a log is not cut also others. */
  read(part: NumberedPart, after: Position): Promise<LogPage>;
  close(): void;
}

export interface PartsToRead {
  readonly log: EventStore;
  readonly decoder: EventDecoder;
  readonly view: View;
  readonly parts: readonly NumberedPart[];
  /** the log up to here */
  readonly end: Position;
  readonly signal?: AbortSignal | undefined;
}

/** Reads from a log that was cut into the parts; where there is one, or the log cannot be cut, by looking at all of it. */
export const partReader = async (asked: PartsToRead): Promise<PartReader> => {
  const { log, view, parts, end, signal } = asked;
  const types = Object.keys(view.on);
  const places = new Map(parts.map(({ index }, place) => [index, place]));
  const cut =
    parts.length > 1
      ? await log.cut?.({ types, parts: parts.length, of: partsOf(asked, places), end, signal })
      : undefined;
  if (cut !== undefined)
    return { read: ({ index }, after) => cut.read(places.get(index)!, after), close: () => cut.close() };
  const read: PartReader['read'] = ({ part }, after) =>
    log.readAll(after, { types, ...(part && 'from' in part && { subjects: part }) });
  return { read, close: () => undefined };
};

/** Members' documents are told by the event's member, others by their ids; `places`: of the parts that are read. */
const partsOf = ({ view, parts, decoder }: PartsToRead, places: ReadonlyMap<number, number>): PartsOf => {
  if (view.partition === 'subject') {
    const ranges = parts.map(({ part }) => part as SubjectPart);
    return { subject: (subject) => rangeOf(ranges, subject) };
  }
  const { of } = parts[0]!.part as DocumentPart;
  return {
    event: (stored) =>
      documentsOf(view, incoming(stored, decoder))
        .map((id) => places.get(numberOf(id, of)))
        .filter((place) => place !== undefined),
  };
};

/** The last range that begins at the subject or before it, if the subject lies before that range's end. */
const rangeOf = (ranges: readonly SubjectPart[], subject: string): readonly number[] => {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.from <= subject) low = middle + 1;
    else high = middle;
  }
  return low > 0 && subject < ranges[low - 1]!.below ? [low - 1] : [];
};
