import type { Readiness } from '../../core/readiness.js';
import type { Identity } from '../../identity/identity.js';
import type { EventStream } from './event-stream.js';

const BEAT_MS = 25_000;

/** Keeps a stream open until who listens leaves, his session ends or the program stops. */
export const keepStream = (
  stream: EventStream,
  sessionToken: string,
  identity: Identity,
  readiness: Readiness,
): void => {
  const beat = setInterval(() => {
    void identity.sessionOf(sessionToken).then(
      (session) => (session && !readiness.stopping ? stream.beat() : stream.end()),
      () => stream.end(),
    );
  }, BEAT_MS).unref();
  const unhook = readiness.onStop(() => stream.end());
  stream.onClose(() => {
    clearInterval(beat);
    unhook();
  });
};
