import type { Order, Process } from '../../domain/processes/process.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { DomainEvent } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';

/** A process manager with what carries its orders out. */
export interface FollowedProcess<State, Event extends DomainEvent, Command> {
  readonly process: Process<State, Event, Command>;
  /**
   * Grows with the shape of its state, which is then folded anew. What it orders on account of an event never changes:
   * a process that would have acted otherwise in the past takes another name, and begins at the head.
   */
  readonly version: number;
  /**
   * Completes an order and runs it on the order's stream with the caller's key, so that it is carried out once. It
   * leaves an event or is refused. What it throws is tried again, for as long as it takes where a store is away.
   * `today`: the last day that the instance was told of.
   */
  readonly carryOut: (order: Order<Command>, caller: Caller, today: CalendarDate | '') => Promise<CommandOutcome>;
  /** what is ordered where an order of an instance came to nothing, by the code of its refusal */
  readonly afterRefusal?: (order: Order<Command>, reason: string, instance: string) => Order<Command> | undefined;
}

/** A process whose types are its own affair. */
export type AnyProcess = FollowedProcess<unknown, DomainEvent, unknown>;

/** Names a process among others; its types are looked at here for the last time. */
export const followed = <State, Event extends DomainEvent, Command>(
  one: FollowedProcess<State, Event, Command>,
): AnyProcess => one as unknown as AnyProcess;
