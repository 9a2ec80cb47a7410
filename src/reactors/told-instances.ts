import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Position } from '../event-store/event-store.port.js';
import { told, type Cause, type KeptCause } from './cause.js';
import type { AnyProcess } from './followed-process.js';
import type { Instance } from './instance.js';
import type { OrderGiver } from './order-giver.js';

/** The last day that opened, as all instances are told of it. */
export interface Day {
  readonly day: CalendarDate;
  readonly cause: KeptCause;
}

/** Where an event lies, and whether the process acts on it. */
export interface Place {
  readonly position: Position;
  readonly acts: boolean;
}

/**
 * Tells instances of events: folds, then gives what is ordered on their account, in that order. An instance that was not
 * told of the day yet is told of it first, so that who waits for nothing need not be woken by each day.
 */
export class ToldInstances {
  constructor(
    private readonly followed: AnyProcess,
    private readonly giver: OrderGiver,
    private readonly signal: AbortSignal,
  ) {}

  async event(instance: Instance, cause: Cause, place: Place, today: Day | undefined): Promise<Instance> {
    if (instance.position >= place.position || instance.parked !== undefined) return instance;
    const awake = today === undefined ? instance : await this.day(instance, today, place);
    return this.fold({ ...awake, position: place.position }, cause, place);
  }

  /** An instance is told of a day once. */
  async day(instance: Instance, { day, cause }: Day, place: Place): Promise<Instance> {
    if (instance.told >= day || instance.parked !== undefined) return instance;
    return this.fold(
      { ...instance, told: day, position: place.position },
      told(this.followed.process.name, cause),
      place,
    );
  }

  /** What its fold cannot take stops this instance alone, and says so; its orders are given until they came to something. */
  private async fold(instance: Instance, cause: Cause, { acts }: Place): Promise<Instance> {
    const { process } = this.followed;
    const folded = attempt(() => {
      const state = process.evolve(instance.state, cause.happened);
      return { state, orders: acts ? process.react(cause.happened, instance.state, state) : [] };
    });
    if ('failure' in folded) return { ...instance, parked: `${cause.happened.event.type}: ${folded.failure}` };
    const account = { cause, instance: instance.id, today: instance.told };
    for (const order of folded.orders) await this.giver.give(order, account, this.signal);
    return { ...instance, state: folded.state };
  }
}

/** The name of what was thrown, not its words: they may hold what it stumbled on. */
const attempt = <Result extends object>(work: () => Result): Result | { readonly failure: string } => {
  try {
    return work();
  } catch (error) {
    return { failure: (error as Error).name };
  }
};
