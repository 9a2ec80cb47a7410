import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Caller } from '../commands/caller.js';
import type { ContractParts } from '../contracts/contract-parts.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import type { AnyProcess } from '../reactors/followed-process.js';

/** One day that is being closed. */
export interface Closing {
  readonly core: Core;
  readonly parts: ContractParts;
  readonly store: ReadStore;
  readonly processes: readonly AnyProcess[];
  readonly day: CalendarDate;
  /** the real day: what is sent late is counted from it */
  readonly today: CalendarDate;
  /** aborted when another closes days now: stop, what was done is known to it */
  readonly signal: AbortSignal;
}

type KeyedCaller = Caller & Required<Pick<Caller, 'idempotency'>>;

/** What a day's closing does, by a name of its own: done again, after a crash or for the fun of it, it is known. */
export const callerOf = ({ day }: Pick<Closing, 'day'>, what: string): KeyedCaller => {
  const key = derivedId(`close-day\n${day}\n${what}`);
  return {
    actor: 'system:close-day',
    correlationId: correlationOf(day),
    origin: 'live',
    idempotency: { key, bodyHash: key },
  };
};

/** Borne by all that the closing of a day makes happen, the orders of processes included. */
const correlationOf = (day: CalendarDate): string => derivedId(`close-day\n${day}`);
