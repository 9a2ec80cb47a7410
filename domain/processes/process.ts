import type { CalendarDate } from '../shared/calendar.js';
import type { DomainEvent } from '../shared/decider.js';
import type { Id } from '../shared/ids.js';

/** An event as a process sees it: what happened, where, to whom, and the ids that may be derived from it. */
export interface Happened<Event extends DomainEvent> {
  readonly event: Event;
  /** its own id */
  readonly id: Id;
  readonly stream: string;
  /** the member whom it is about */
  readonly subject: Id | undefined;
  /** an id made of this event's and a name: the same each time, so that a replay does nothing twice */
  readonly derive: (name: string) => Id;
}

/** A command for a stream. Its idempotency key is derived from the process, the event that caused it and `name`. */
export interface Order<Command> {
  readonly stream: string;
  /** unlike any other of the same cause */
  readonly name: string;
  readonly command: Command;
}

/** The instance of an event that concerns all of them. */
export const EVERY = 'every';

/**
 * A process manager: it follows events of several streams and orders commands, without clock, chance or I/O. Time comes
 * as `DayOpened`. It folds from the beginning, whatever the origin of an event; what it ordered is never asked again,
 * for the order is what differs between the state before an event and after it. A command carries what the process
 * knows; what must be opened, priced or looked up is added by the command's handler.
 */
export interface Process<State, Event extends DomainEvent, Command> {
  readonly name: string;
  /** the types that it reads, and no others */
  readonly on: readonly Event['type'][];
  /** the instance that an event belongs to; `EVERY` for time, which is told to each that is due; `undefined` for none */
  readonly instance: (happened: Happened<Event>) => Id | undefined;
  readonly initialState: State;
  /** the day whose opening it waits for; it need not be told of earlier ones; `undefined` while it waits for none */
  readonly dueOn: (state: State) => CalendarDate | undefined;
  readonly evolve: (state: State, happened: Happened<Event>) => State;
  /** what is to be done now, in this order */
  readonly react: (happened: Happened<Event>, before: State, after: State) => readonly Order<Command>[];
}
