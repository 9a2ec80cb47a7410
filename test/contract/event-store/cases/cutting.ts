import {
  PAGE,
  type EventStore,
  type Position,
  type StoredEvent,
} from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent } from '../some-events.js';

/** So many that a part has more than one page. */
const EVENTS = 3_000;
const HALVES = ['', '8', 'g'];
const TYPES = ['Wanted'];

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
      const of = { subject: (subject: string) => [subject < '8' ? 0 : 1] };
      const cut = await store.cut?.({ types: TYPES, parts: 2, of, end });
      if (cut === undefined) return;
      for (const part of [0, 1]) {
        const subjects = { from: HALVES[part]!, below: HALVES[part + 1]! };
        const due = await all((after) => store.readAll(after, { types: TYPES, subjects }), end);
        expect(due.length).toBeGreaterThan(PAGE);
        expect(await all((after) => cut.read(part, after), end)).toEqual(due);
        expect((await cut.read(part, due[50]!.position)).events[0]).toEqual(due[51]);
        expect(await cut.read(part, end + 5n)).toEqual({ events: [], through: end + 5n });
      }
      cut.close();
    });

    one('gives an event to each part that it is of, once, and to none', async (store) => {
      const end = await filled(store);
      const of = { event: ({ id }: StoredEvent) => (id.endsWith('0') ? [0, 1, 0] : id.endsWith('1') ? [1] : []) };
      const cut = await store.cut?.({ types: TYPES, parts: 3, of, end });
      if (cut === undefined) return;
      const due = await all((after) => store.readAll(after, { types: TYPES }), end);
      const [first, second, none] = await Promise.all(
        [0, 1, 2].map((part) => all((after) => cut.read(part, after), end)),
      );
      expect(first).toEqual(due.filter(({ id }) => id.endsWith('0')));
      expect(second).toEqual(due.filter(({ id }) => /[01]$/.test(id)));
      expect(none).toEqual([]);
      cut.close();
    });

    one('is not begun for whoever has given up', async (store) => {
      const end = await filled(store);
      const signal = AbortSignal.abort(new Error('stop'));
      const asked = { types: TYPES, parts: 1, of: { subject: () => [0] }, end, signal };
      if (store.cut) await expect(store.cut(asked)).rejects.toThrow('stop');
    });
  });
