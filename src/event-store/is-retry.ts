import type { EventToAppend } from './event-store.port.js';

type Written = Pick<EventToAppend, 'id' | 'hash'>;

/**
 * Whether what lies after the expected revision is this very append, made before with an outcome that its caller does
 * not know: the same ids with the same content. `there` starts at the first revision that the append would have taken.
 */
export const isRetry = (events: readonly Written[], there: readonly Written[]): boolean =>
  there.length >= events.length &&
  events.every(({ id, hash }, index) => there[index]!.id === id && there[index]!.hash === hash);
