import { hash } from 'node:crypto';
import type { EventToAppend, StoredEvent } from './event-store.port.js';

/** What stands for the previous event before a stream's first one. */
export const CHAIN_START = `1:${'0'.repeat(64)}`;

type Hashed = Omit<EventToAppend, 'hash'> & Pick<StoredEvent, 'stream' | 'revision'>;

/**
 * `1:` and the hex of SHA-256(prev ⏎ stream ⏎ revision ⏎ id ⏎ type ⏎ version ⏎ recordedAt ⏎ data ⏎ metadata), UTF-8,
 * `prev` being the hex of the stream's previous event. Anyone can compute it from an export (docs/guides/verify.md).
 */
export const hashOf = (previous: string, event: Hashed): string => {
  const { stream, revision, id, type, version, recordedAt, data, metadata } = event;
  const text = `${previous.slice(2)}\n${stream}\n${revision}\n${id}\n${type}\n${version}\n${recordedAt}\n${data}\n${metadata}`;
  return `1:${hash('sha256', text, 'hex')}`;
};
