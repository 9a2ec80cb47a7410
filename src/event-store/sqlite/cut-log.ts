import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CutAsked, CutLog, Position } from '../event-store.port.js';
import { PartPositions } from './part-positions.js';
import type { Reads } from './reads.js';

/** Events looked at before others have their turn. */
const STRIDE = 5_000;

/** Notes for each part where its events lie, and reads them there. */
export const cutLog = async (reads: Reads, { types, parts, end, signal }: CutAsked): Promise<CutLog> => {
  const positions = new PartPositions(parts.length);
  const last = Number(end);
  try {
    for (let after = 0; after < last; after += STRIDE) {
      signal?.throwIfAborted();
      for (const [position, subject] of reads.subjects(after, Math.min(after + STRIDE, last), types)) {
        const part = partOf(parts, subject);
        if (part !== undefined) positions.put(part, position);
      }
      await nextTurn();
    }
    positions.end();
  } catch (error) {
    positions.close();
    throw error;
  }
  const read: CutLog['read'] = async (part, after) => {
    const page = positions.pageAfter(part, Number(after));
    if (page === undefined) return { events: [], through: laterOf(after, end) };
    return { events: reads.at(page.positions).filter(({ position }) => position > after), through: BigInt(page.last) };
  };
  return { read, close: () => positions.close() };
};

const laterOf = (one: Position, other: Position): Position => (one > other ? one : other);

/** The last part that begins at the subject or before it, if the subject lies before that part's end. */
const partOf = (parts: CutAsked['parts'], subject: string): number | undefined => {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (parts[middle]!.from <= subject) low = middle + 1;
    else high = middle;
  }
  return low > 0 && subject < parts[low - 1]!.below ? low - 1 : undefined;
};
