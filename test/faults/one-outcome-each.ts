import type {
  Appended,
  Conflict,
  EventStore,
  EventToAppend,
  StoredEvent,
} from '../../src/event-store/event-store.port.js';
import { wholeLog } from '../contract/event-store/read-whole.js';

export interface Done {
  readonly stream: string;
  readonly given: readonly EventToAppend[];
  readonly answer: Appended | Conflict;
}

/** `appended`: the events are there once, where the answer says; `conflict`: none of them is; and nothing else is there. */
export const expectOneOutcomeEach = async (store: EventStore, done: readonly Done[]): Promise<void> => {
  const log = await wholeLog(store, 0n);
  const byId = new Map(log.map((event) => [event.id, event]));
  expect(byId.size).toBe(log.length);
  expect(done.filter((one) => !isTrue(one, byId))).toEqual([]);
  const appended = done.filter(({ answer }) => answer.outcome === 'appended');
  expect(log).toHaveLength(appended.reduce((sum, { given }) => sum + given.length, 0));
};

const isTrue = ({ stream, given, answer }: Done, byId: ReadonlyMap<string, StoredEvent>): boolean => {
  const found = given.flatMap(({ id }) => byId.get(id) ?? []);
  if (answer.outcome === 'conflict') return found.length === 0;
  const last = found.at(-1);
  const there = last?.stream === stream && last.revision === answer.revision && last.position === answer.position;
  return there && found.length === given.length;
};
