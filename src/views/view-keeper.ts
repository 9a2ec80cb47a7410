import type { View } from '../../projections/define-view.js';
import type { LogPage, Position } from '../event-store/event-store.port.js';
import { Lease } from '../leases/lease.js';
import type { Pointer } from '../read-store/read-store.port.js';
import { decodePage, type DecodedPage } from './decoded-page.js';
import type { EngineParts } from './engine-parts.js';
import type { Building, Serving } from './engine-report.js';
import type { FollowedCopy } from './followed-copy.js';
import { advance } from './follower.js';
import { openServing } from './open-serving.js';
import { inThisThread } from './rebuild/part-folder.js';
import { rebuildView, swapIn } from './rebuild/rebuild-view.js';
import { retryParked } from './retry-parked.js';
import { servingCopy, slotOf } from './view-copies.js';

const TRY_LEASE_EVERY_MS = 2_500;

export interface Look {
  readonly pointers: Readonly<Record<string, Pointer>>;
  /** how far the common reader is */
  readonly fed: () => Position;
  readonly signal: AbortSignal;
}

/**
 * Keeps one view: holds its lease and brings its copy forward, goes over to another copy when the pointer moves, builds
 * the copy of a version that has none; or, where another process does, looks at how far it is. What fails here fails for
 * this view alone, and is tried again at the next look.
 */
export class ViewKeeper {
  failure: string | undefined;
  building: Building | undefined;
  private held: FollowedCopy | undefined;
  private lease: Lease | undefined;
  private triedLease = 0;
  private busy = false;
  private seen: Serving | undefined;
  private told: Serving | undefined;

  constructor(
    private readonly parts: EngineParts,
    readonly view: View,
    /** what goes on beside the common reader is done: there is something to look at */
    private readonly done: () => void,
  ) {}

  /** Another process brings it forward, or nobody does. */
  get watched(): boolean {
    return !this.mayFollow;
  }

  get serving(): Serving | undefined {
    const { held, view } = this;
    return held ? { copy: held.name, version: view.version, position: held.position } : this.seen;
  }

  /** Has what it serves moved since it was last asked, other than by pages of the common reader? */
  changed(): boolean {
    const moved = this.moved;
    this.told = this.serving;
    return moved;
  }

  async look(look: Look): Promise<void> {
    await this.attempt(async () => {
      if (this.parts.follows) await this.tryLease();
      const pointer = look.pointers[slotOf(this.view)];
      if (!this.mayFollow) return this.watchOnly(look.pointers);
      if (pointer === undefined) await this.watch(look.pointers);
      if (this.busy) return;
      if (pointer === undefined) void this.inBackground(() => this.build(look.signal));
      else if (pointer.current !== this.held?.name || this.held.position < look.fed()) await this.goOver(look);
    });
  }

  /** What the common reader has read; a copy that is behind it has a reader of its own. */
  async take(page: DecodedPage): Promise<readonly string[]> {
    const { held } = this;
    if (held === undefined || this.busy || page.after > held.position) return [];
    const { moved } = this;
    let ids: readonly string[] = [];
    await this.attempt(async () => {
      ids = await held.take(page);
      this.failure = undefined;
    });
    // going over to another copy moved it by more than this page: that is still to be told
    if (!moved) this.told = this.serving;
    return ids;
  }

  /** Has it read on without writing how far? */
  get unwritten(): boolean {
    return this.held?.unwritten === true && !this.busy;
  }

  async settle(): Promise<void> {
    if (this.unwritten) await this.attempt(() => this.held!.settle());
  }

  async release(): Promise<void> {
    await this.settle();
    await this.lease?.release().catch(() => undefined);
    this.lease = undefined;
    this.held = undefined;
  }

  private get mayFollow(): boolean {
    const { follows, leases } = this.parts;
    return follows && (leases === undefined || (this.lease !== undefined && !this.lease.lost.aborted));
  }

  /** A look that goes well does not say that what failed before is well again: the work itself says so. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failure = (error as Error).message;
      this.letGo();
    }
  }

  private async inBackground(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    let succeeded = false;
    await this.attempt(async () => {
      await work();
      this.failure = undefined;
      succeeded = true;
    });
    this.building = undefined;
    this.busy = false;
    if (succeeded) this.done(); // what fails waits for the next look
  }

  /** It is opened again at the next look; what was served is served meanwhile. */
  private letGo(): void {
    this.seen = this.serving;
    this.held = undefined;
  }

  private async tryLease(): Promise<void> {
    const { leases } = this.parts;
    if (leases === undefined || this.mayFollow || Date.now() - this.triedLease < TRY_LEASE_EVERY_MS) return;
    this.letGo();
    this.triedLease = Date.now();
    this.lease = await Lease.take(`view:${this.view.name}`, leases);
  }

  private async watchOnly(pointers: Look['pointers']): Promise<void> {
    await this.watch(pointers);
    this.failure = undefined;
  }

  private async watch(pointers: Look['pointers']): Promise<void> {
    const found = servingCopy(this.view, pointers);
    if (found === undefined) return;
    const { position } = await (await this.parts.store.open(found.copy)).checkpoint();
    const behind = this.seen?.version === found.version && position < this.seen.position;
    if (!behind) this.seen = { ...found, position };
  }

  /**
   * Opens the copy that serves now, and brings it to where the common reader is: what that one read while this was busy,
   * or began after when it began again, is read here. It is shown once it is as far as what was shown before.
   */
  private async goOver({ fed, signal }: Look): Promise<void> {
    const { store, log } = this.parts;
    const next = await openServing(store, log, this.view, this.fence);
    if (next === undefined) return;
    if (this.held === undefined) this.held = next;
    void this.inBackground(async () => {
      await retryParked(this.parts, this.view, next.name);
      while (next.position < fed() && !signal.aborted) await this.advance(next, fed(), signal);
      this.held = next;
    });
  }

  private async build(signal: AbortSignal): Promise<void> {
    const { log, store, decoder } = this.parts;
    const progress = (done: bigint, total: bigint): void => {
      this.building = { view: this.view.name, done: String(done), total: String(total) };
    };
    const folder = inThisThread(log, decoder);
    const rebuild = { log, store, decoder, view: this.view, folder, fence: this.fence, progress, signal };
    await swapIn(rebuild, await rebuildView(rebuild));
  }

  private advance(copy: FollowedCopy, to: Position, signal: AbortSignal): Promise<number> {
    const { log, decoder } = this.parts;
    const decode = (after: Position, page: LogPage): DecodedPage => decodePage(after, page, [this.view], decoder);
    return advance(copy, { log, decode, to, signal });
  }

  private get moved(): boolean {
    const { serving, told } = this;
    return serving?.copy !== told?.copy || serving?.position !== told?.position;
  }

  private get fence(): number {
    return this.lease?.token ?? 0;
  }
}
