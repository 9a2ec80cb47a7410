import type { Config } from '../config/config.js';
import type { ProcessRoles } from '../core/roles.js';
import type { EventStore, Position } from '../event-store/event-store.port.js';
import { CommitsBetweenThreads } from '../threads/commits-between-threads.js';
import { KeptThread } from '../threads/kept-thread.js';
import type { BackgroundReport } from './background-worker.js';

/** Keeps the background thread running: tells it of commits, hears of its own and of what fails. */
export class BackgroundHost {
  private readonly thread: KeptThread<Position, BackgroundReport>;
  private readonly commits: CommitsBetweenThreads;
  private told: Readonly<Record<string, string>> = {};

  constructor(log: EventStore, config: Config, roles: ProcessRoles) {
    this.thread = new KeptThread({
      script: new URL('./background-worker.js', import.meta.url),
      data: { config, roles },
      reported: (report) => {
        if ('committed' in report) this.commits.told(report.committed);
        else this.told = report.failing;
      },
      failed: ({ name, code }: Error & { readonly code?: string }) => this.ended(code ?? name),
    });
    this.commits = new CommitsBetweenThreads(log, (position) => this.thread.tell(position));
  }

  /** Why a process stands still, or the last order that was tried again, by the name of the process. */
  get failing(): Readonly<Record<string, string>> {
    return this.told;
  }

  /** Ends after the order and the letter under way, and gives the lease back. */
  async stop(): Promise<void> {
    this.commits.stop();
    await this.thread.stop();
  }

  /** Not in its own words, which may hold what it stumbled on. */
  private ended(of: string): void {
    this.told = { background: of };
    process.emitWarning(`the thread of processes and letters ended of ${of}: it is started again`, 'BackgroundWarning');
  }
}
