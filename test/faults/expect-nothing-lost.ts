import type { EventStore, StoredEvent } from '../../src/event-store/event-store.port.js';
import { wholeLog } from '../contract/event-store/read-whole.js';
import type { Attempt } from './appending-process.js';

type ById = ReadonlyMap<string, StoredEvent>;

/** Position or revision missing, event twice: what is wrong in a log of its own, from its start. */
const gaps = (log: readonly StoredEvent[]): string[] => {
  const lengths = new Map<string, number>();
  const seen = new Set<string>();
  return log.flatMap(({ id, stream, revision, position }, index) => {
    const next = lengths.get(stream) ?? 0;
    const wrong = position !== BigInt(index + 1) || revision !== next || seen.has(id);
    lengths.set(stream, next + 1);
    seen.add(id);
    return wrong ? [`${stream}@${revision} at ${position}, the ${index + 1}th event`] : [];
  });
};

const same = (event: StoredEvent, given: Attempt['events'][number]): boolean =>
  event.data === given.data && event.metadata === given.metadata && event.hash === given.hash;

/** What is wrong about one attempt: torn, lost, or there though refused. */
const untrue = ({ stream, events, answer }: Attempt, byId: ById): string[] => {
  const found = events.flatMap(({ id }) => byId.get(id) ?? []);
  if (found.length !== 0 && found.length !== events.length) return [`${stream}: torn`];
  if (!found.every((event, index) => same(event, events[index]!))) return [`${stream}: altered`];
  if (answer?.outcome === 'conflict' && found.length > 0) return [`${stream}: refused and there`];
  if (answer?.outcome !== 'appended') return [];
  const last = found.at(-1);
  const kept = last?.stream === stream && last.revision === answer.revision && `${last.position}` === answer.position;
  return kept ? [] : [`${stream}@${answer.revision}: acknowledged and lost`];
};

/**
 * Every acknowledged event is there and nothing twice, no position or revision is missing, no batch is torn; then what
 * the processes did not know the outcome of is tried again as it was, and is there once. Gives how many of these had
 * been written.
 */
export const expectNothingLost = async (store: EventStore, attempts: readonly Attempt[]): Promise<number> => {
  const log = await wholeLog(store, 0n);
  const byId = new Map(log.map((event) => [event.id, event]));
  expect(gaps(log)).toEqual([]);
  expect(attempts.flatMap((attempt) => untrue(attempt, byId))).toEqual([]);
  const unknown = attempts.filter(({ answer }) => answer === undefined);
  for (const attempt of unknown) await tryAgain(store, attempt, byId);
  return unknown.filter(({ events }) => byId.has(events[0]!.id)).length;
};

const tryAgain = async (store: EventStore, attempt: Attempt, byId: ById): Promise<void> => {
  const again = await store.append(attempt.stream, attempt.expected, attempt.events);
  const written = byId.get(attempt.events.at(-1)!.id);
  if (written) expect(again).toEqual({ outcome: 'appended', revision: written.revision, position: written.position });
  attempt.answer =
    again.outcome === 'conflict'
      ? { ...again, revision: -1, position: '' }
      : { ...again, position: `${again.position}` };
};
