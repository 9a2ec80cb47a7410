/** So long may work go on in one turn of the event loop: what waits for the thread waits for it, at the most twice. */
const TURN_MS = 1;

/**
 * Turns of the event loop that several pieces of work share beside timers of leases, letters and whatever else their
 * thread does. Embedded stores answer at once, so a piece that only awaits them would hold the thread until it is done:
 * each looks now and then whether its turn is over, and goes on in one of its own, after all that was waiting.
 */
export class ShortTurns {
  private readonly waiting: (() => void)[] = [];
  private ends = 0;

  get over(): boolean {
    return performance.now() >= this.ends;
  }

  /** Waits for a turn: one piece of work has it, the others wait for theirs in the order in which they came. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) setImmediate(() => this.begin());
    });
  }

  private begin(): void {
    this.ends = performance.now() + TURN_MS;
    this.waiting.shift()!();
    if (this.waiting.length > 0) setImmediate(() => this.begin());
  }
}
