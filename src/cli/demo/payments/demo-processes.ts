import type { CalendarDate } from '../../../../domain/shared/calendar.js';
import type { DomainEvent } from '../../../../domain/shared/decider.js';
import type { Core } from '../../../core/open-core.js';
import { derivedId } from '../../../event-store/event-id.js';
import { START, type StoredEvent } from '../../../event-store/event-store.port.js';
import { causeOf } from '../../../reactors/cause.js';
import type { AnyProcess } from '../../../reactors/followed-process.js';
import { newInstance, type Instance } from '../../../reactors/instance.js';
import { OrderGiver } from '../../../reactors/order-giver.js';
import { ToldInstances, type Day } from '../../../reactors/told-instances.js';

/** An instance, and the day that it waits for. */
interface Held {
  readonly instance: Instance;
  readonly due: CalendarDate | undefined;
}

/** One process followed in memory. Its orders are those of a mutual that was served all the time, of origin demo. */
class Followed {
  private readonly held = new Map<string, Held>();
  private readonly told: ToldInstances;
  private readonly types: ReadonlySet<string>;

  constructor(
    private readonly core: Core,
    private readonly followed: AnyProcess,
  ) {
    const fail = (error: Error): never => {
      throw error;
    };
    this.told = new ToldInstances(followed, new OrderGiver(core, followed, fail), new AbortController().signal);
    this.types = new Set(followed.process.on);
  }

  /** Orders nothing before the first day that opens, as a process that was born on it. */
  async event(stored: StoredEvent, today: Day | undefined): Promise<void> {
    if (!this.types.has(stored.type)) return;
    const cause = causeOf(this.followed.process.name, stored, this.core.decoder);
    const id = this.followed.process.instance(cause.happened);
    if (id === undefined) return;
    const before = this.held.get(id)?.instance ?? newInstance(this.followed, id);
    const acts = today !== undefined;
    this.hold(await this.told.event(before, cause, { position: stored.position, acts }, today));
  }

  async open(today: Day): Promise<void> {
    for (const { instance, due } of [...this.held.values()])
      if (due !== undefined && due <= today.day)
        this.hold(await this.told.day(instance, today, { position: instance.position, acts: true }));
  }

  private hold(instance: Instance): void {
    if (instance.parked !== undefined) throw new Error(`${this.followed.process.name}: ${instance.parked}`);
    this.held.set(instance.id, { instance, due: this.followed.process.dueOn(instance.state) });
  }
}

/** The processes of the mutual while its history is told, day by day, without a calendar in the log. */
export class DemoProcesses {
  private readonly all: readonly Followed[];
  private position = START;
  private today: Day | undefined;

  constructor(
    private readonly core: Core,
    processes: readonly AnyProcess[],
  ) {
    this.all = processes.map((one) => new Followed(core, one));
  }

  /** Tells what was written since, and what follows from it; answers the streams that changed. */
  async tell(): Promise<ReadonlySet<string>> {
    const changed = new Set<string>();
    for (;;) {
      const { events, through } = await this.core.events.readAll(this.position);
      for (const event of events) {
        changed.add(event.stream);
        for (const one of this.all) await one.event(event, this.today);
      }
      if (through === this.position) return changed;
      this.position = through;
    }
  }

  async open(day: CalendarDate): Promise<void> {
    const id = derivedId(`demo day\n${day}`);
    const event = { type: 'DayOpened', data: { day } } as DomainEvent;
    this.today = { day, cause: { event, id, stream: 'calendar', origin: 'demo', correlationId: id } };
    for (const one of this.all) await one.open(this.today);
  }
}
