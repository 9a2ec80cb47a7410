import { excludeSystemEvents, START as FROM_START, type EventStoreDBClient } from '@eventstore/db-client';
import { START, type Position } from '../event-store.port.js';
import { wordsOf } from './server-error.js';
import { positionOf } from './server-event.js';

export interface Hearing {
  readonly confirmed: () => void;
  /** an event, or a checkpoint over events of the server's own */
  readonly heard: (position: Position) => void;
  /** once: it has ended, and does not come back by itself */
  readonly ended: (reason: string) => void;
}

const CHECKPOINT_WINDOW = 1_000;

/** Subscribes to the log after a position. Returns the way to leave it, after which nothing more is told. */
export const openSubscription = (client: EventStoreDBClient, after: Position, hearing: Hearing): (() => void) => {
  let left = false;
  const unlessLeft = (tell: () => void): void => {
    if (!left) tell();
  };
  const heard = (position: Position): void => unlessLeft(() => hearing.heard(position));
  const ended = (reason: string): void =>
    unlessLeft(() => {
      left = true;
      hearing.ended(reason);
    });
  const subscription = client.subscribeToAll({
    fromPosition: after === START ? FROM_START : { commit: after, prepare: after },
    filter: excludeSystemEvents({
      maxSearchWindow: CHECKPOINT_WINDOW,
      checkpointReached: async (_, { commit }) => heard(commit),
    }),
  });
  subscription.on('confirmation', () => unlessLeft(hearing.confirmed));
  subscription.on('data', ({ event }) => event && heard(positionOf(event)));
  // the listener stays: an error of a subscription that was left must not end the process unheard
  subscription.on('error', (error: Error) => ended(wordsOf(error)));
  subscription.on('end', () => ended('the server ended the subscription'));
  return () => {
    left = true;
    void subscription.unsubscribe().catch(() => undefined);
  };
};
