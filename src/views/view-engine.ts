import { setTimeout as pause } from 'node:timers/promises';
import type { LogPage, Position } from '../event-store/event-store.port.js';
import { subscribe } from '../event-store/subscribe.js';
import { decodePage, type DecodedPage } from './decoded-page.js';
import type { EngineParts } from './engine-parts.js';
import type { Touched } from './engine-report.js';
import { advance } from './follower.js';
import { LogMarks } from './log-marks.js';
import { ViewKeeper } from './view-keeper.js';

const SETTLE = Symbol('settle');
const BACK_OFF_MS = [50, 200, 1_000, 5_000];
/** How often pointers and leases are looked at; and the checkpoints of views that another process brings forward. */
const LOOK_MS = 250;
const WATCH_MS = 20;
/** For so long checkpoints wait of views whose documents a page does not change: one write then does for many pages. */
const SETTLE_MS = 25;
/** More documents than these are told as "many". */
const MOST_TOUCHED = 500;

/**
 * Brings the views forward along the log: one reader at the head feeds them all; one that is behind, or being built, has
 * a reader of its own until it has caught up. What it tells is what is served: a swap shows once the new copy is as far.
 */
export class ViewEngine {
  private readonly keepers: readonly ViewKeeper[];
  private fed: Position = 0n;
  private failure: string | undefined;
  private askedToLook = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: EngineParts) {
    this.keepers = parts.views.map((view) => new ViewKeeper(parts, view, () => this.askToLook()));
  }

  /** Follows the log until `signal` aborts; a failure is told, and tried again from the checkpoints, later and later. */
  async follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.followOnce(signal, () => (failures = 0));
      } catch (error) {
        this.failure = (error as Error).message;
        this.tell('many');
        await rest(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]!, signal);
      }
    }
    for (const keeper of this.keepers) await keeper.release();
  }

  private async followOnce(signal: AbortSignal, worked: () => void): Promise<void> {
    this.fed = await this.parts.log.head();
    await this.look(signal);
    this.failure = undefined;
    this.tell('many');
    const ending = new AbortController();
    const stop = AbortSignal.any([signal, ending.signal]);
    if (this.parts.follows) void this.keepMarks(stop);
    const pages = subscribe(this.parts.log, this.fed, stop);
    try {
      await this.run(pages, stop, worked);
    } finally {
      ending.abort();
      await pages.return(undefined);
    }
  }

  /** Pages as they come; in between, a look now and then. */
  private async run(pages: AsyncGenerator<LogPage>, signal: AbortSignal, worked: () => void): Promise<void> {
    let next = pages.next();
    let tick = this.tick(signal);
    let settling: Promise<typeof SETTLE> | undefined;
    while (!signal.aborted) {
      if (this.keepers.some(({ unwritten }) => unwritten)) settling ??= rest(SETTLE_MS, signal).then(() => SETTLE);
      const turn = await Promise.race([next, tick, ...(settling ? [settling] : [])]);
      if (turn === undefined) {
        await this.look(signal);
        tick = this.tick(signal);
      } else if (turn === SETTLE) {
        for (const keeper of this.keepers) await keeper.settle();
        settling = undefined;
      } else {
        if (turn.done) return;
        await this.feed(decodePage(this.fed, turn.value, this.parts.views, this.parts.decoder));
        next = pages.next();
      }
      worked();
    }
  }

  private async feed(page: DecodedPage): Promise<void> {
    const touched: (readonly [string, string])[] = [];
    for (const keeper of this.keepers) for (const id of await keeper.take(page)) touched.push([keeper.view.name, id]);
    this.fed = page.end.position;
    // a view that went over to another copy meanwhile has moved by more than this page
    const moved = this.keepers.filter((keeper) => keeper.changed());
    this.tell(moved.length > 0 || touched.length > MOST_TOUCHED ? 'many' : touched);
  }

  private askToLook(): void {
    this.askedToLook = true;
    this.wake();
  }

  /** Looks at pointers, leases and checkpoints; tells what others, or a reader of its own, have moved. */
  private async look(signal: AbortSignal): Promise<void> {
    this.askedToLook = false;
    const look = { pointers: await this.parts.store.pointers(), fed: () => this.fed, signal };
    for (const keeper of this.keepers) await keeper.look(look);
    const moved = this.keepers.filter((keeper) => keeper.changed());
    if (moved.length > 0 || this.troubled) this.tell('many');
  }

  /** Nobody waits for the marks: they follow with a reader of their own. */
  private async keepMarks(signal: AbortSignal): Promise<void> {
    const { log, store, decoder } = this.parts;
    const decode = (after: Position, page: LogPage): DecodedPage => decodePage(after, page, [], decoder);
    const marks = await LogMarks.open(store).catch(() => undefined);
    if (marks === undefined) return;
    while (!signal.aborted) {
      await advance(marks, { log, decode, to: this.fed, signal }).catch(() => 0);
      await rest(LOOK_MS, signal);
    }
  }

  private tick(signal: AbortSignal): Promise<undefined> {
    const asked = new Promise<undefined>((resolve) => {
      this.wake = () => resolve(undefined);
      if (this.askedToLook) this.wake();
    });
    return Promise.race([asked, rest(this.keepers.some(({ watched }) => watched) ? WATCH_MS : LOOK_MS, signal)]);
  }

  private get troubled(): boolean {
    return this.keepers.some(({ failure, building }) => failure !== undefined || building !== undefined);
  }

  private tell(touched: Touched): void {
    const served = this.keepers.flatMap(({ view, serving }) => (serving ? [[view.name, serving] as const] : []));
    const building = this.keepers.flatMap((keeper) => (keeper.building ? [keeper.building] : []));
    const failure = this.failure ?? this.keepers.find((keeper) => keeper.failure !== undefined)?.failure;
    this.parts.report({ serving: Object.fromEntries(served), touched, building, failure });
  }
}

const rest = (ms: number, signal: AbortSignal): Promise<undefined> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
