import type { RecordedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { EventStoreError } from '../event-store.error.js';
import { backOff, pause } from './back-off.js';
import { kindOf, lastingError, wordsOf } from './server-error.js';

const MAX_ATTEMPTS = 6;
const SILENT_MS = 15_000;

type Read = () => StreamingRead<ResolvedEvent>;

/** A page of the server's rows, read again from its start when the connection is lost; none for a missing stream. */
export const readRows = async (read: Read, stream?: string): Promise<RecordedEvent[]> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rowsOf(read());
    } catch (error) {
      if (kindOf(error) === 'not-found') return [];
      const lasting = lastingError(error, stream);
      if (lasting) throw lasting;
      if (attempt + 1 === MAX_ATTEMPTS)
        throw new EventStoreError('event-store.unavailable', `the event store cannot be read: ${wordsOf(error)}`);
      await pause(backOff(attempt));
    }
  }
};

/** The client sets no deadline on a read: a server that says nothing any more is taken for lost. */
const rowsOf = (rows: StreamingRead<ResolvedEvent>): Promise<RecordedEvent[]> =>
  new Promise((resolve, reject) => {
    const found: RecordedEvent[] = [];
    const silent = setTimeout(() => {
      void rows.cancel().catch(() => undefined);
      reject(new Error(`no row within ${SILENT_MS} ms`));
    }, SILENT_MS);
    const end = (settle: () => void) => (): void => {
      clearTimeout(silent);
      settle();
    };
    rows.on('data', ({ event }: ResolvedEvent) => {
      if (event) found.push(event);
      silent.refresh();
    });
    // the listener stays: an error after the first one must not end the process unheard
    rows.on('error', (error: Error) => end(() => reject(error))());
    rows.on(
      'end',
      end(() => resolve(found)),
    );
  });
