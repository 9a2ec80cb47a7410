import type { CalendarDate } from './calendar.js';

/** An event as its decider made it: what it says, and from when it holds where that is not the day it happened. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  readonly effectiveOn?: CalendarDate;
}

/** A command that the rules do not allow: a value with a stable code (`membership.address-unchanged`), never thrown. */
export interface Refusal {
  readonly refused: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Decision<Event extends DomainEvent> = readonly Event[] | Refusal;

export const refuse = (code: string, facts: Readonly<Record<string, unknown>> = {}): Refusal => ({
  refused: code,
  facts,
});

export const isRefusal = (decision: Decision<DomainEvent>): decision is Refusal => 'refused' in decision;

/**
 * The rules of one aggregate, without clock, randomness or I/O: time, ids, parameters and what had to be opened come
 * with the command. `decide` yields events or a refusal, `evolve` folds an event into the state.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  readonly initialState: State;
  readonly decide: (command: Command, state: State) => Decision<Event>;
  readonly evolve: (state: State, event: Event) => State;
}

/** The half of a decider that folds a history, whatever its events. */
export interface Fold<State> {
  readonly initialState: State;
  readonly evolve: (state: State, event: never) => State;
}

/** Ends a `switch` over a closed union: a case forgotten does not compile. */
export const impossible = (value: never): never => {
  throw new Error(`impossible case: ${JSON.stringify(value)}`);
};
