import { z } from 'zod';
import type { Position } from '../../event-store/event-store.port.js';
import type { CopyState } from '../../read-store/read-store.port.js';

const Seen = z.strictObject({ stream: z.string(), revision: z.int(), hash: z.string() });
const Stray = z.strictObject({ id: z.string(), stream: z.string(), revision: z.int() });
const Note = z.strictObject({
  /** the log up to here is folded by parts, the rest event by event */
  end: z.string().transform((text) => BigInt(text)),
  /** hash of the last event up to there, so that a note on another log is known */
  seen: Seen.optional(),
  parts: z.int().min(1),
  done: z.array(z.int()),
  strays: z.array(Stray),
});

/** How far a rebuild is: kept with its copy, so that it goes on where it was killed. */
export type RebuildNote = z.output<typeof Note>;

export const readNote = ({ note }: CopyState): RebuildNote | undefined =>
  note === undefined ? undefined : Note.safeParse(JSON.parse(note)).data;

export const writeNote = ({ end, ...rest }: RebuildNote): string => JSON.stringify({ ...rest, end: String(end) });

export const freshNote = (end: Position, parts: number): RebuildNote => ({ end, parts, done: [], strays: [] });
