import type { Instant } from '../../domain/shared/calendar.js';
import type { Clock } from '../clock/clock.js';
import type { LeaseStore } from './lease-store.port.js';

export interface LeaseTimes {
  /** how long a lease lives that is not renewed, in milliseconds */
  readonly liveMs: number;
  readonly renewEveryMs: number;
  /** a holder gives up so much before its end: what the clocks of two machines may differ by without two at work */
  readonly marginMs: number;
}

export const LEASE_TIMES: LeaseTimes = { liveMs: 10_000, renewEveryMs: 2_500, marginMs: 1_000 };

export interface Taker {
  readonly store: LeaseStore;
  /** id of this process, 32 hex digits */
  readonly holder: string;
  readonly clock: Clock;
  readonly times?: LeaseTimes;
}

/**
 * A role held by this process alone. Lease n+1 of a role is taken by inserting its row, which only one can; the holder
 * renews it while it lives. Clocks that differ by more than the margin, or a process that stood still, leave two who
 * believe that they hold it: so whatever is written on a role's account carries `token`, and its store refuses one
 * that is smaller than the last it saw.
 */
export class Lease {
  private readonly losing = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private renewing = false;

  private constructor(
    private readonly taker: Required<Taker>,
    readonly role: string,
    readonly token: number,
    private expiresAt: Instant,
  ) {
    this.timer = setInterval(() => void this.renew(), taker.times.renewEveryMs);
    this.timer.unref();
  }

  /** Takes a role if it is free, given back or expired; `undefined` while another has it. Throws what the store throws. */
  static async take(role: string, { times = LEASE_TIMES, ...rest }: Taker): Promise<Lease | undefined> {
    const taker = { ...rest, times };
    const { store, holder, clock } = taker;
    const last = await store.newest(role);
    if (last !== undefined && last.expiresAt > clock.now()) return undefined;
    const token = (last?.token ?? 0) + 1;
    const expiresAt = endOf(taker);
    if (!(await store.insert(role, token, holder, expiresAt))) return undefined;
    // who was slow may have inserted anew a row that was pruned: a greater one is there
    if ((await store.newest(role))?.token !== token) return undefined;
    await store.prune(role, token);
    return new Lease(taker, role, token, expiresAt);
  }

  /** Aborted once the role is another's, or may be: stop at once, what is written now is refused. */
  get lost(): AbortSignal {
    return this.losing.signal;
  }

  /** Renews it; its own timer does so. A store that does not answer costs the lease when its end comes near. */
  async renew(): Promise<void> {
    if (this.lost.aborted) return;
    if (this.ending()) return this.lose();
    if (this.renewing) return;
    this.renewing = true;
    await this.renewed().catch(() => undefined); // tried again by the next tick
    this.renewing = false;
  }

  /** Gives it back: another may take it at once. */
  async release(): Promise<void> {
    clearInterval(this.timer);
    const { store, holder } = this.taker;
    await store.release(this.role, this.token, holder);
  }

  private async renewed(): Promise<void> {
    const { store, holder } = this.taker;
    const expiresAt = endOf(this.taker);
    const kept = await store.renew(this.role, this.token, holder, expiresAt);
    if (!kept || (await store.newest(this.role))?.token !== this.token) return this.lose();
    this.expiresAt = expiresAt;
  }

  private ending(): boolean {
    const { clock, times } = this.taker;
    return Date.parse(clock.now()) >= Date.parse(this.expiresAt) - times.marginMs;
  }

  private lose(): void {
    clearInterval(this.timer);
    this.losing.abort(new Error(`the lease ${this.role}#${this.token} is lost`));
  }
}

const endOf = ({ clock, times }: Required<Taker>): Instant =>
  new Date(Date.parse(clock.now()) + times.liveMs).toISOString() as Instant;
