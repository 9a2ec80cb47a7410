import type { EventStore, Position } from '../../event-store/event-store.port.js';
import { KeptThread } from '../../threads/kept-thread.js';
import type { EngineReport } from '../engine-report.js';
import type { ViewProgress } from './view-progress.js';
import type { ViewWorkerData } from './view-worker.js';

/** Keeps the view worker running: tells it of commits, hears how far it is. */
export class ViewEngineHost {
  private readonly thread: KeptThread<Position, EngineReport>;
  private readonly unsubscribe: () => void;

  constructor(log: EventStore, data: ViewWorkerData, progress: ViewProgress) {
    this.thread = new KeptThread({
      script: new URL('./view-worker.js', import.meta.url),
      data,
      reported: (report) => progress.update(report),
      failed: ({ message }) => progress.failed(message),
    });
    this.unsubscribe = log.onAppended((position) => this.thread.tell(position));
  }

  /** Ends the worker after the page it is at. */
  async stop(): Promise<void> {
    this.unsubscribe();
    await this.thread.stop();
  }
}
