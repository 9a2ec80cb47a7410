import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '../core/open-core.js';
import type { Position } from '../event-store/event-store.port.js';
import { subscribe } from '../event-store/subscribe.js';
import type { Taker } from '../leases/lease.js';
import { waitForLease } from '../leases/wait-for-lease.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import type { AnyProcess } from './followed-process.js';
import { OrderGiver } from './order-giver.js';
import { openProcessCopy } from './process-copy.js';
import { ProcessFollower } from './process-follower.js';
import { ProcessJournal } from './process-journal.js';
import { RecentEvents } from './recent-events.js';
import type { ShortTurns } from './short-turns.js';
import { ToldInstances } from './told-instances.js';

export interface ReactorParts {
  readonly core: Pick<Core, 'commands' | 'events' | 'decoder'>;
  readonly store: ReadStore;
  readonly processes: readonly AnyProcess[];
  /** takes the lease of the role before anything is followed; absent: nobody else follows */
  readonly leases?: Taker | undefined;
  /**
   * For a thread that does other things as well: what is behind works in short turns. Absent: nobody waits, and what
   * processes order together comes in the same order each time.
   */
  readonly turns?: ShortTurns | undefined;
  /** hears why processes stand still, each time that it changes */
  readonly failing?: (failing: Readonly<Record<string, string>>) => void;
}

/** So many events are told between two writes; commands of others run in between. */
const PAGE = 100;
/** And so many positions are looked at for them: some 0.6 µs each, in one statement. */
const SPAN = 2_000;
/** A stretch of the log without any is noted so late: one write then does for many. */
const GATHER_MS = 25;
const BACK_OFF_MS = [20, 200, 1_000, 5_000];

/** The role `reactors`: follows the log for every process, each at its own pace, while this process holds the lease. */
export class Reactors {
  private readonly ending = new AbortController();
  private readonly failures = new Map<string, string>();
  private readonly recent: RecentEvents;
  private readonly running: Promise<void>;

  constructor(private readonly parts: ReactorParts) {
    this.recent = new RecentEvents(parts.core.events);
    this.running = this.run(this.ending.signal);
  }

  /** Why a process stands still, or the last order that was tried again, by the name of the process. */
  get failing(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.failures);
  }

  /** Ends after the order under way, and gives the lease back. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
    this.recent.close();
  }

  private async run(stop: AbortSignal): Promise<void> {
    const { leases, processes } = this.parts;
    while (!stop.aborted) {
      const lease = leases && (await waitForLease('reactors', leases, stop));
      if (leases !== undefined && lease === undefined) return;
      const signal = lease ? AbortSignal.any([stop, lease.lost]) : stop;
      await Promise.all(processes.map((one) => this.follow(one, lease?.token ?? 0, signal)));
      await lease?.release().catch(() => undefined); // it expires by itself
    }
  }

  /** What fails is tried again from what was written last, later and later. */
  private async follow(followed: AnyProcess, fence: number, signal: AbortSignal): Promise<void> {
    const { name } = followed.process;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.followOnce(followed, fence, signal, () => {
          failures = 0;
          if (this.failures.delete(name)) this.tellFailing();
        });
      } catch (error) {
        if (signal.aborted) return;
        this.failed(name, error as Error);
        await pause(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)], undefined, { signal }).catch(
          () => undefined,
        );
      }
    }
  }

  private failed(name: string, error: Error): void {
    this.failures.set(name, wordsOf(error));
    this.tellFailing();
  }

  private tellFailing(): void {
    this.parts.failing?.(this.failing);
  }

  private async followOnce(
    followed: AnyProcess,
    fence: number,
    signal: AbortSignal,
    worked: (to: Position) => void,
  ): Promise<void> {
    const { core, store, turns } = this.parts;
    const { name, on } = followed.process;
    const birth = await new ProcessJournal(core, name).birth();
    const copy = await openProcessCopy(store, core.events, followed);
    const giver = new OrderGiver(core, followed, (error) => this.failed(name, error));
    const told = new ToldInstances(followed, giver, signal);
    const follower = await ProcessFollower.open({ core, followed, copy, birth, told, fence });
    const filter = { types: on, limit: PAGE, ...(turns && { span: SPAN, gatherMs: GATHER_MS }) };
    let from = follower.position;
    for await (const page of subscribe(this.recent, follower.position, signal, filter)) {
      const isBehind = page.events.length === PAGE || page.through - from >= SPAN;
      from = page.through;
      await follower.take(page, isBehind ? turns : undefined);
      worked(follower.position);
      if (isBehind && turns?.over) await turns.next();
    }
  }
}

/** Not what was thrown in its own words: they may hold what it stumbled on. */
const wordsOf = ({ name, code }: Error & { readonly code?: string }): string => code ?? name;
