import { setImmediate as nextTurn } from 'node:timers/promises';
import { PAGE, START, type CutAsked, type CutLog, type Position } from '../event-store.port.js';
import { PartPositions } from './part-positions.js';
import type { Reads } from './reads.js';

/** Events whose members are looked at before others have their turn. */
const STRIDE = 5_000n;

/** Notes for each part where its events lie, and reads them there. */
export const cutLog = async (reads: Reads, asked: CutAsked): Promise<CutLog> => {
  const { parts, end, signal } = asked;
  const positions = new PartPositions(parts);
  try {
    for (let after = START; after < end;) {
      signal?.throwIfAborted();
      after = noteFrom(after, reads, asked, positions);
      await nextTurn();
    }
    positions.end();
  } catch (error) {
    positions.close();
    throw error;
  }
  const read: CutLog['read'] = async (part, after) => {
    const page = positions.pageAfter(part, Number(after));
    if (page === undefined) return { events: [], through: after < end ? end : after };
    return { events: reads.at(page.positions).filter(({ position }) => position > after), through: BigInt(page.last) };
  };
  return { read, close: () => positions.close() };
};

/** Notes a stretch of the log; answers how far it goes. */
const noteFrom = (after: Position, reads: Reads, { types, of, end }: CutAsked, positions: PartPositions): Position => {
  if ('event' in of) {
    const { events, through } = reads.all(after, { types }, PAGE);
    for (const event of events)
      if (event.position <= end) of.event(event).forEach((part) => positions.put(part, Number(event.position)));
    return through;
  }
  const through = after + STRIDE < end ? after + STRIDE : end;
  for (const [position, subject] of reads.subjects(Number(after), Number(through), types))
    of.subject(subject).forEach((part) => positions.put(part, position));
  return through;
};
