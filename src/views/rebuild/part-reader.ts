import type { View } from '../../../projections/define-view.js';
import type { EventStore, LogPage, Position } from '../../event-store/event-store.port.js';
import type { NumberedPart } from './part-folder.js';

/** Reads the events that a view takes, part by part. */
export interface PartReader {
  /** Events of a part after a position. */
  read(part: NumberedPart, after: Position): Promise<LogPage>;
  close(): void;
}

/** Reads from a log that was cut into the parts; where there is one, or the log cannot be cut, by looking at all of it. */
export const partReader = async (
  log: EventStore,
  view: View,
  parts: readonly NumberedPart[],
  end: Position,
  signal?: AbortSignal,
): Promise<PartReader> => {
  const types = Object.keys(view.on);
  const ranges = parts.map(({ part }) => part).filter((part) => part !== undefined);
  const cut = ranges.length > 1 ? await log.cut?.({ types, parts: ranges, end, signal }) : undefined;
  if (cut === undefined)
    return {
      read: ({ part: subjects }, after) => log.readAll(after, { types, ...(subjects && { subjects }) }),
      close: () => undefined,
    };
  const places = new Map(parts.map(({ index }, place) => [index, place]));
  return { read: ({ index }, after) => cut.read(places.get(index)!, after), close: () => cut.close() };
};
