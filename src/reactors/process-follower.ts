import { EVERY } from '../../domain/processes/process.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Core } from '../core/open-core.js';
import { subjectOf } from '../event-store/codec/subject-of.js';
import type { LogPage, Position, StoredEvent } from '../event-store/event-store.port.js';
import type { Checkpoint, ViewCopy } from '../read-store/read-store.port.js';
import { causeOf, kept, type Cause } from './cause.js';
import type { AnyProcess } from './followed-process.js';
import { DUE, fromStored, newInstance, toWrite, type Instance } from './instance.js';
import type { ShortTurns } from './short-turns.js';
import type { Day, Place, ToldInstances } from './told-instances.js';

const PAGE = 200;
/** Before every day: what waits for none is not found from here on. */
const FIRST_DAY = '1';

export interface FollowedBy {
  readonly core: Pick<Core, 'decoder'>;
  readonly followed: AnyProcess;
  readonly copy: ViewCopy;
  /** where the process was born */
  readonly birth: Position;
  readonly told: ToldInstances;
  /** of the lease */
  readonly fence: number;
}

interface Read {
  readonly event: StoredEvent;
  /** absent where it cannot be read */
  readonly cause?: Cause;
  readonly instance: string | undefined;
}

/** Someone else has brought the copy forward: what was folded here does not count, and is read again. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Brings the instances of one process forward by pages of the log. Orders are given before what was folded is written,
 * so what is written was carried out; what a crash left unwritten is folded and ordered again, and repeats nothing.
 */
export class ProcessFollower {
  private turns: ShortTurns | undefined;

  private constructor(
    private readonly by: FollowedBy,
    private reached: Checkpoint,
    private today: Day | undefined,
  ) {}

  static async open(by: FollowedBy): Promise<ProcessFollower> {
    const reached = await by.copy.checkpoint();
    const day = await by.copy.get(EVERY);
    return new ProcessFollower(by, reached, day?.body === undefined ? undefined : (JSON.parse(day.body) as Day));
  }

  get position(): Position {
    return this.reached.position;
  }

  /** In short turns where there are some. */
  async take({ events, through }: LogPage, turns?: ShortTurns): Promise<void> {
    this.turns = turns;
    let segment: Read[] = [];
    for (const one of await this.readAll(events)) {
      if (one.instance !== EVERY) segment.push(one);
      else {
        if (segment.length > 0) await this.takeSegment(segment, segment.at(-1)!.event.position);
        await this.takeDay(one.event, one.cause!);
        segment = [];
      }
    }
    await this.takeSegment(segment, through);
  }

  /** Events of instances, in the order of the log. */
  private async takeSegment(segment: readonly Read[], through: Position): Promise<void> {
    if (through <= this.position) return;
    const held = await this.load([...new Set(segment.flatMap(({ instance }) => instance ?? []))]);
    for (const one of segment) {
      await this.inTurn();
      if (one.instance !== undefined) held.set(one.instance, await this.tell(held.get(one.instance)!, one));
    }
    const changed = [...held.values()].filter(({ was, position }) => position >= 0n && was !== position);
    await this.write(segment.at(-1)?.event, through, changed);
  }

  private async tell(instance: Instance, { event, cause }: Read): Promise<Instance> {
    if (cause) return this.by.told.event(instance, cause, this.placeOf(event), this.today);
    return { ...instance, position: event.position, parked: `${event.type}: UnreadableEvent` };
  }

  /** A day opens for all who wait for it; each is written by itself, so that a great day is no great lump. */
  private async takeDay(event: StoredEvent, cause: Cause): Promise<void> {
    const { copy, followed, told } = this.by;
    const { day } = (cause.happened.event as { readonly data: { readonly day: CalendarDate } }).data as Day;
    const today = { day, cause: kept(cause) };
    for (let after: { readonly keys: readonly string[]; readonly id: string } | undefined; ;) {
      const found = await copy.find({ index: DUE, equal: [], from: FIRST_DAY, to: day, after, limit: PAGE });
      for (const stored of found) {
        await this.inTurn();
        const before = fromStored(followed, stored);
        const instance = await told.day(before, today, this.placeOf(event));
        if (instance !== before && !(await copy.replace(toWrite(followed, instance)))) throw new Overtaken();
      }
      const last = found.at(-1);
      if (last === undefined || found.length < PAGE) break;
      after = { keys: [toWrite(followed, fromStored(followed, last)).keys.due as string], id: last.id };
    }
    const was = (await copy.get(EVERY))?.position;
    const document = { id: EVERY, body: JSON.stringify(today), sources: '{}', parked: undefined, keys: { due: '' } };
    await this.write(event, event.position, [], [{ ...document, position: event.position, was }]);
    this.today = today;
  }

  /** At work in a turn of the event loop that is not over, where turns are short. */
  private async inTurn(): Promise<void> {
    if (this.turns?.over) await this.turns.next();
  }

  private async load(ids: readonly string[]): Promise<Map<string, Instance>> {
    const { copy, followed } = this.by;
    const stored = await copy.getMany(ids);
    return new Map(
      ids.map((id) => {
        const found = stored.get(id);
        return [id, found ? fromStored(followed, found) : newInstance(followed, id)] as const;
      }),
    );
  }

  private async write(
    last: StoredEvent | undefined,
    position: Position,
    instances: readonly Instance[],
    more: readonly ReturnType<typeof toWrite>[] = [],
  ): Promise<void> {
    const { copy, followed, fence } = this.by;
    const seen = last ? { stream: last.stream, revision: last.revision, hash: last.hash } : this.reached.seen;
    const to = { position, seen };
    const documents = [...instances.map((instance) => toWrite(followed, instance)), ...more];
    const written = await copy.write({ from: this.position, to, documents, fence });
    if (written !== 'written') throw new Overtaken(written);
    this.reached = to;
  }

  private async readAll(events: readonly StoredEvent[]): Promise<readonly Read[]> {
    const read: Read[] = [];
    for (const event of events) {
      await this.inTurn();
      read.push(this.read(event));
    }
    return read;
  }

  /** One that cannot be read stops its member's instance; without a member it stops the process. */
  private read(event: StoredEvent): Read {
    const { core, followed } = this.by;
    try {
      const cause = causeOf(followed.process.name, event, core.decoder);
      return { event, cause, instance: followed.process.instance(cause.happened) };
    } catch (error) {
      const instance = subjectOf(event.metadata);
      if (instance === undefined) throw error;
      return { event, instance };
    }
  }

  private placeOf({ position }: StoredEvent): Place {
    return { position, acts: position > this.by.birth };
  }
}
