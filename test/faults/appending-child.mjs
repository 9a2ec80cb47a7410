/**
 * A process that appends to a store until it is killed: `node appending-child.mjs FILE SEED STREAM…`. Before each append
 * it writes a line with what it is about to append, after each answer a line with the answer.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { SqliteEventStore } from '../../dist/src/event-store/sqlite/sqlite-event-store.js';

const [file, callers, ...streams] = process.argv.slice(2);
const store = new SqliteEventStore(file);
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

const batchOf = (count) => {
  const batch = randomBytes(8).toString('hex');
  return Array.from({ length: count }, (_, index) => {
    const id = `${batch}${String(index).padStart(16, '0')}`;
    return {
      id,
      type: 'Tried',
      version: 1,
      recordedAt: '2026-11-24T13:05:00.000Z',
      data: JSON.stringify({ batch, index, of: count }),
      metadata: '{"origin":"live"}',
      hash: `1:${id}${id}`,
    };
  });
};

const appendForEver = async () => {
  for (;;) {
    const stream = streams[Math.floor(Math.random() * streams.length)];
    const expected = (await store.last(stream))?.revision ?? 'none';
    const events = batchOf(1 + Math.floor(Math.random() * 5));
    const attempt = events[0].id.slice(0, 16);
    say({ attempt, stream, expected, events });
    const { outcome, revision, position } = await store.append(stream, expected, events);
    say({ attempt, outcome, revision, position: String(position) });
  }
};

await Promise.all(Array.from({ length: Number(callers) }, appendForEver));
