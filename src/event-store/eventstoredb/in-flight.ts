import { EventStoreError } from '../event-store.error.js';

const MAX_WAITING = 10_000;

/** At most so many at once; the others wait in order, and beyond `MAX_WAITING` are refused. */
export class InFlight {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly idle: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.most) await this.turn();
    else this.running++;
    try {
      return await work();
    } finally {
      this.done();
    }
  }

  /** Resolves when nothing runs and nothing waits. */
  async settled(): Promise<void> {
    if (this.running > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= MAX_WAITING)
      throw new EventStoreError('event-store.busy', `more than ${MAX_WAITING} appends are waiting`);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Whoever is next takes the place of who is done. */
  private done(): void {
    const next = this.waiting.shift();
    if (next) return next();
    this.running--;
    if (this.running === 0) this.idle.splice(0).forEach((tell) => tell());
  }
}
