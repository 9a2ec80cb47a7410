import type { Position } from '../../event-store/event-store.port.js';
import type { EngineReport } from '../view-engine.js';

interface Waiter {
  readonly wanted: Position;
  readonly done: (reached: boolean) => void;
}

const MAX_WAITERS = 10_000;

/** How far the views are, and those who wait for them to be farther. */
export class ViewProgress {
  private report: EngineReport = { visible: -1n };
  private waiters: Waiter[] = [];
  private released = false;

  /** The position that every view shows; -1 while it is unknown. */
  get visible(): Position {
    return this.report.visible;
  }

  get failure(): string | undefined {
    return this.report.failure;
  }

  update(report: EngineReport): void {
    this.report = report;
    const reached = this.waiters.filter(({ wanted }) => wanted <= report.visible);
    if (reached.length === 0) return;
    this.waiters = this.waiters.filter(({ wanted }) => wanted > report.visible);
    reached.forEach(({ done }) => done(true));
  }

  /** Lets go of all who wait, and of all who will: nothing more is going to be visible here. */
  release(): void {
    this.released = true;
    const { waiters } = this;
    this.waiters = [];
    waiters.forEach(({ done }) => done(false));
  }

  /** Waits until a position is visible, `ms` at most; answers whether it is. */
  async waitFor(wanted: Position, ms: number): Promise<boolean> {
    if (wanted <= this.visible) return true;
    if (ms <= 0 || this.released || this.waiters.length >= MAX_WAITERS) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((waiter) => waiter !== mine);
        resolve(false);
      }, ms);
      const mine: Waiter = { wanted, done: (reached) => (clearTimeout(timer), resolve(reached)) };
      this.waiters.push(mine);
    });
  }
}
