import { createHash } from 'node:crypto';
import type { Happened, Order, Process } from '../../domain/processes/process.js';
import type { DomainEvent } from '../../domain/shared/decider.js';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** An event as a process sees it: the same stream, event and number give the same ids. */
export const happened = <Event extends DomainEvent>(
  stream: string,
  event: Event,
  { subject, number = 0 }: { readonly subject?: string; readonly number?: number } = {},
): Happened<Event> => {
  const id = hex(`${stream}\n${number}\n${JSON.stringify(event)}`);
  return { event, id, stream, subject, derive: (name) => hex(`${id}\n${name}`) };
};

interface Followed<State, Event extends DomainEvent, Command> {
  /** what one more event makes it order */
  readonly when: (event: Happened<Event>) => { readonly then: (orders: readonly Order<Command>[]) => void };
  readonly state: State;
  /** all that it ordered on the way */
  readonly ordered: readonly Order<Command>[];
}

/** A process manager with the events that it has followed. */
export const follow = <State, Event extends DomainEvent, Command>(
  { initialState, evolve, react }: Process<State, Event, Command>,
  history: readonly Happened<Event>[],
): Followed<State, Event, Command> => {
  const ordered: Order<Command>[] = [];
  let state = initialState;
  for (const event of history) {
    const after = evolve(state, event);
    ordered.push(...react(event, state, after));
    state = after;
  }
  const when = (event: Happened<Event>) => ({
    then: (orders: readonly Order<Command>[]) => expect(react(event, state, evolve(state, event))).toEqual(orders),
  });
  return { when, state, ordered };
};
