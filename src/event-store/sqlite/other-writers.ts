import type { Database } from 'better-sqlite3';

const LOOK_EVERY_MS = 25;

/** Notices commits of other processes and threads by the file's `data_version`, which our own commits do not change. */
export class OtherWriters {
  private timer: NodeJS.Timeout | undefined;
  private seen: unknown;

  constructor(
    private readonly database: Database,
    private readonly changed: () => void,
  ) {}

  watch(): void {
    if (this.timer) return;
    this.seen = this.version();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    try {
      const version = this.version();
      if (version === this.seen) return;
      this.seen = version;
      this.changed();
    } catch {
      // an error of this moment must not end the process from a timer: the next look sees the same change
      this.seen = undefined;
    }
  }

  private version(): unknown {
    return this.database.pragma('data_version', { simple: true });
  }
}
