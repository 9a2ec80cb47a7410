import { Worker } from 'node:worker_threads';
import type { EventStore } from '../../event-store/event-store.port.js';
import type { EngineReport } from '../engine-report.js';
import type { ViewProgress } from './view-progress.js';
import type { ViewWorkerData, ViewWorkerOrder } from './view-worker.js';

const RESTART_MS = 1_000;

/** Keeps the view worker running: tells it of commits, hears how far it is, starts it again when it dies. */
export class ViewEngineHost {
  private worker: Worker | undefined;
  private stopped = false;
  private readonly unsubscribe: () => void;

  constructor(
    store: EventStore,
    private readonly data: ViewWorkerData,
    private readonly progress: ViewProgress,
  ) {
    this.unsubscribe = store.onAppended((position) => this.worker?.postMessage(position satisfies ViewWorkerOrder));
    this.start();
  }

  /** Ends the worker after the page it is at. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    const { worker } = this;
    if (worker === undefined) return;
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage('stop' satisfies ViewWorkerOrder);
    });
  }

  private start(): void {
    const worker = new Worker(new URL('./view-worker.js', import.meta.url), { workerData: this.data });
    this.worker = worker;
    worker.on('message', (report: EngineReport) => this.progress.update(report));
    worker.on('error', (error: Error) => this.progress.failed(error.message));
    worker.on('exit', () => {
      this.worker = undefined;
      if (!this.stopped) setTimeout(() => !this.stopped && this.start(), RESTART_MS).unref();
    });
  }
}
