import type { EventStore, LogFilter, Position, StoredEvent } from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent } from '../some-events.js';

type Subjects = NonNullable<LogFilter['subjects']>;

/** As many pages as a part needs more than one of them. */
const EVENTS = 2_600;
const PARTS: readonly Subjects[] = [
  { from: '', below: '4' },
  { from: '4', below: '8' },
  // from 8 to c: a part that is done, and is not asked for again
  { from: 'c', below: 'g' },
];

/** Members in no order, some events of nobody and some of a type that is not asked for. */
const told = (index: number) => ({
  ...anEvent(),
  id: index.toString(16).padStart(32, '0'),
  type: index % 11 === 0 ? 'Other' : 'Wanted',
  metadata: JSON.stringify({
    origin: 'live',
    ...(index % 7 && { subject: ((index * 7_919) % 16).toString(16).repeat(32) }),
  }),
});

const all = async (
  read: (after: Position) => Promise<{ events: readonly StoredEvent[]; through: Position }>,
  end: Position,
) => {
  const found: StoredEvent[] = [];
  for (let after = 0n; after < end;) {
    const { events, through } = await read(after);
    expect(through).toBeGreaterThan(after);
    found.push(...events.filter(({ position }) => position <= end));
    after = through;
  }
  return found;
};

const filled = async (store: EventStore): Promise<Position> => {
  for (let from = 0; from < EVENTS; from += 100) {
    const events = Array.from({ length: 100 }, (_unused, at) => told(from + at));
    await store.append(`cut-${from}`, 'none', events);
  }
  return await store.head();
};

export const cutting = (): void =>
  overEveryAdapter('a log cut into parts', ({ one }) => {
    one('gives of each part what the filter gives, up to the end that was asked for', async (store) => {
      const end = (await filled(store)) - (store.dense ? 100n : 0n);
      const cut = await store.cut?.({ types: ['Wanted'], parts: PARTS, end });
      if (cut === undefined) return;
      for (const [index, subjects] of PARTS.entries()) {
        const due = await all((after) => store.readAll(after, { types: ['Wanted'], subjects }), end);
        expect(due.length).toBeGreaterThan(100);
        expect(await all((after) => cut.read(index, after), end)).toEqual(due);
        const middle = due[50]!.position;
        expect((await cut.read(index, middle)).events[0]).toEqual(due[51]);
        expect(await cut.read(index, end + 5n)).toEqual({ events: [], through: end + 5n });
      }
      cut.close();
    });

    one('is not begun for whoever has given up', async (store) => {
      await filled(store);
      const asked = {
        types: ['Wanted'],
        parts: PARTS,
        end: await store.head(),
        signal: AbortSignal.abort(new Error('stop')),
      };
      if (store.cut) await expect(store.cut(asked)).rejects.toThrow('stop');
    });
  });
