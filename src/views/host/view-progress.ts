import type { View } from '../../../projections/define-view.js';
import type { Position } from '../../event-store/event-store.port.js';
import type { Building, EngineReport, Serving, Touched } from '../engine-report.js';

interface Waiter {
  readonly holds: () => boolean;
  readonly done: (reached: boolean) => void;
}

export type TouchedListener = (touched: Touched) => void;

const MAX_WAITERS = 10_000;
const NOTHING: EngineReport = { serving: {}, touched: [], building: [] };

/** How far the views are, those who wait for them to be farther, and those who want to know what changed. */
export class ViewProgress {
  private report = NOTHING;
  private waiters: Waiter[] = [];
  private released = false;
  private readonly listeners = new Set<TouchedListener>();

  constructor(private readonly views: readonly Pick<View, 'name' | 'version'>[]) {}

  /** The position that every view of this release shows, those being built apart; -1 while there is none. */
  get visible(): Position {
    const positions = this.views.flatMap((view) => (this.current(view) ? [this.current(view)!.position] : []));
    return positions.reduce((least, one) => (least < 0n || one < least ? one : least), -1n);
  }

  get failure(): string | undefined {
    return this.report.failure;
  }

  get building(): readonly Building[] {
    return this.report.building;
  }

  /** The copy that a view is read from now; `undefined` while there is none. */
  serving(view: string): Serving | undefined {
    return this.report.serving[view];
  }

  update(report: EngineReport): void {
    this.report = report;
    this.listeners.forEach((listener) => listener(report.touched));
    const reached = this.waiters.filter(({ holds }) => holds());
    if (reached.length === 0) return;
    this.waiters = this.waiters.filter((waiter) => !reached.includes(waiter));
    reached.forEach(({ done }) => done(true));
  }

  /** The engine is gone for the moment: what is served stays as it is. */
  failed(failure: string): void {
    this.update({ ...this.report, touched: 'many', failure });
  }

  onTouched(listener: TouchedListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Lets go of all who wait, and of all who will: nothing more is going to be visible here. */
  release(): void {
    this.released = true;
    const { waiters } = this;
    this.waiters = [];
    waiters.forEach(({ done }) => done(false));
  }

  /** Waits until a position is visible, `ms` at most; answers whether it is. */
  waitFor(wanted: Position, ms: number): Promise<boolean> {
    return this.wait(() => wanted <= this.visible, ms);
  }

  /** Waits until every view can be read, of this version or an earlier one. */
  waitForAll(ms: number): Promise<boolean> {
    return this.wait(() => this.views.every(({ name }) => this.serving(name) !== undefined), ms);
  }

  private async wait(holds: () => boolean, ms: number): Promise<boolean> {
    if (holds()) return true;
    if (ms <= 0 || this.released || this.waiters.length >= MAX_WAITERS) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((waiter) => waiter !== mine);
        resolve(false);
      }, ms);
      const mine: Waiter = { holds, done: (reached) => (clearTimeout(timer), resolve(reached)) };
      this.waiters.push(mine);
    });
  }

  private current({ name, version }: Pick<View, 'name' | 'version'>): Serving | undefined {
    const serving = this.report.serving[name];
    return serving?.version === version ? serving : undefined;
  }
}
