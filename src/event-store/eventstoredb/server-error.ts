import { EventStoreError } from '../event-store.error.js';

type Kind = 'not-found' | 'deleted' | 'denied' | 'unsupported' | 'passing';

const BY_TYPE: Readonly<Record<string, Kind>> = {
  'stream-not-found': 'not-found',
  'stream-deleted': 'deleted',
  'access-denied': 'denied',
  unsupported: 'unsupported',
};
/** gRPC codes: the client gives some errors, a server that is down above all, without a type of its own. */
const BY_CODE: Readonly<Record<number, Kind>> = { 7: 'denied', 12: 'unsupported', 16: 'denied' };

/** What an error of the client is, by its type and by its code; what is not known may pass by itself. */
export const kindOf = (error: unknown): Kind => {
  const { type, code } = error as { readonly type?: string; readonly code?: number };
  return BY_TYPE[type ?? ''] ?? BY_CODE[code ?? -1] ?? 'passing';
};

/** The words of an error that may have none. */
export const wordsOf = (error: unknown): string => {
  const { message, type, code } = error as {
    readonly message?: string;
    readonly type?: string;
    readonly code?: number;
  };
  return message || type || `code ${code}`;
};

/** The error that trying again does not mend, `undefined` for one that may pass. */
export const lastingError = (error: unknown, stream?: string): EventStoreError | undefined => {
  if (error instanceof EventStoreError) return error;
  switch (kindOf(error)) {
    case 'deleted':
      return new EventStoreError('event-store.stream-deleted', `${stream ?? 'a stream'} was deleted on the server`);
    case 'denied':
      return new EventStoreError('event-store.access-denied', 'the event store refused our user or password');
    case 'unsupported':
      return new EventStoreError('event-store.unavailable', 'the event store must be EventStoreDB 21.10 or later');
    default:
      return undefined;
  }
};
