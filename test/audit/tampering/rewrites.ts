import type { StoredEvent } from '../../../src/event-store/event-store.port.js';
import { hashOf } from '../../../src/event-store/hash-chain.js';

/** What a hand makes of a log: a copy of it, changed. */
export type Rewrite = (events: readonly StoredEvent[]) => readonly StoredEvent[];

type TextOf = 'id' | 'type' | 'recordedAt' | 'data' | 'hash';

/** The letter in the middle of a text is another. */
const otherText = (text: string): string => {
  const at = [...text].findIndex((letter, index) => index >= text.length >> 1 && /[a-z0-9]/.test(letter));
  return text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
};

const changed =
  (at: number, change: (event: StoredEvent) => Partial<StoredEvent>): Rewrite =>
  (events) =>
    events.map((event, index) => (index === at ? { ...event, ...change(event) } : event));

export const flipped = (at: number, name: TextOf): Rewrite =>
  changed(at, (event) => ({ [name]: otherText(event[name]) }));

export const flippedMetadata = (at: number): Rewrite =>
  changed(at, ({ metadata }) => ({ metadata: metadata.replace('"origin":"live"', '"origin":"demo"') }));

export const removed =
  (at: number): Rewrite =>
  (events) =>
    events.filter((_event, index) => index !== at);

/** Two events change places: each keeps its content and takes the other's revision, stream and position. */
export const swapped =
  (one: number, other: number): Rewrite =>
  (events) => {
    const placed = (content: number, place: number): StoredEvent => {
      const { stream, revision, position } = events[place]!;
      return { ...events[content]!, stream, revision, position };
    };
    return events.map((event, index) =>
      index === one ? placed(other, one) : index === other ? placed(one, other) : event,
    );
  };

/** A forged event before another of its stream; what follows in the stream is moved by one. With a good hash or without. */
export const inserted =
  (at: number, chained: boolean): Rewrite =>
  (events) => {
    const model = events[at]!;
    const { stream, revision } = model;
    const before = events.find((event) => event.stream === stream && event.revision === revision - 1)!;
    const forged = { ...model, id: 'f'.repeat(32) };
    const moved = events.slice(at).map((event) => ({
      ...event,
      position: event.position + 1n,
      revision: event.stream === stream ? event.revision + 1 : event.revision,
    }));
    return [...events.slice(0, at), { ...forged, hash: chained ? hashOf(before.hash, forged) : model.hash }, ...moved];
  };

/** The last event of a stream once more, at its end. */
export const repeated =
  (at: number): Rewrite =>
  (events) => [
    ...events,
    { ...events[at]!, revision: events[at]!.revision + 1, position: events.at(-1)!.position + 1n },
  ];
