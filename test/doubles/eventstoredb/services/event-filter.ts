import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Recorded } from '../record.js';

export interface EventFilter {
  readonly matches: (record: Recorded) => boolean;
  /** events looked at between two checkpoints; 0: no checkpoints */
  readonly checkpointEvery: number;
}

const DEFAULT_WINDOW = 32;

/** The filter of a subscription: by prefixes or a regular expression, on the stream's name or the event's type. */
export const filterOf = (options: ReadReq.Options): EventFilter => {
  const filter = options.getFilter();
  if (!filter) return { matches: () => true, checkpointEvery: 0 };
  const expression = (filter.getStreamIdentifier() ?? filter.getEventType())!;
  const name = ({ stream, type }: Recorded): string => (filter.hasStreamIdentifier() ? stream : type);
  const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return {
    matches: (record) => regex?.test(name(record)) ?? prefixes.some((prefix) => name(record).startsWith(prefix)),
    checkpointEvery: (filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW) * filter.getCheckpointintervalmultiplier(),
  };
};
