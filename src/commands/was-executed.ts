import { eventId } from '../event-store/event-id.js';
import type { FoldedStream } from './folded-stream.js';

/** Was a command of this key carried out on a stream? It made an event there, whose id is made of both. */
export const wasExecuted = ({ ids }: Pick<FoldedStream<unknown>, 'ids'>, stream: string, key: string): boolean =>
  ids.has(eventId(stream, key, 0));
