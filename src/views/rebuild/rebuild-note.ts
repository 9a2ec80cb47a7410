import { z } from 'zod';
import type { View } from '../../../projections/define-view.js';
import type { EventStore, Position } from '../../event-store/event-store.port.js';
import type { CopyState } from '../../read-store/read-store.port.js';

const Seen = z.strictObject({ stream: z.string(), revision: z.int(), hash: z.string() });
const Stray = z.strictObject({ id: z.string(), stream: z.string(), revision: z.int() });
const Note = z.strictObject({
  /** the log up to here is folded by parts, the rest event by event */
  end: z.string().transform((text) => BigInt(text)),
  /** hash of the last event up to there, so that a note on another log is known */
  seen: Seen.optional(),
  parts: z.int().min(1),
  /** parts of documents: a release that would take the first of them for all does not read the note */
  of: z.literal('documents').optional(),
  done: z.array(z.int()),
  strays: z.array(Stray),
});

/** How far a rebuild is: kept with its copy, so that it goes on where it was killed. */
export type RebuildNote = z.output<typeof Note>;

export const readNote = ({ note }: CopyState): RebuildNote | undefined =>
  note === undefined ? undefined : Note.safeParse(JSON.parse(note)).data;

export const writeNote = ({ end, ...rest }: RebuildNote): string => JSON.stringify({ ...rest, end: String(end) });

/** Documents of no member are in parts where the log can be cut, which tells the parts of an event. */
export const freshNote = (end: Position, log: EventStore, { partition }: View, most: number): RebuildNote => {
  const parts = partition === 'whole' && log.cut === undefined ? 1 : most;
  return { end, parts, ...(partition === 'whole' && parts > 1 && { of: 'documents' }), done: [], strays: [] };
};
