import { Worker } from 'node:worker_threads';

const RESTART_MS = 1_000;

/** What ends such a thread. It closes what it holds and its port, and ends by itself. */
export const STOP = 'stop';

export interface KeptThreadParts<Report> {
  readonly script: URL;
  readonly data: unknown;
  readonly reported: (report: Report) => void;
  /** what it died of; it is started again */
  readonly failed: (error: Error) => void;
}

/** A worker thread that is started again when it dies. What it is told meanwhile is lost: a new one looks for itself. */
export class KeptThread<Order, Report> {
  private worker: Worker | undefined;
  private stopped = false;

  constructor(private readonly parts: KeptThreadParts<Report>) {
    this.start();
  }

  tell(order: Order): void {
    this.worker?.postMessage(order);
  }

  /** Ends it after the piece of work that it is at. */
  async stop(): Promise<void> {
    this.stopped = true;
    const { worker } = this;
    if (worker === undefined) return;
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage(STOP);
    });
  }

  private start(): void {
    const { script, data, reported, failed } = this.parts;
    const worker = new Worker(script, { workerData: data });
    this.worker = worker;
    worker.on('message', reported);
    worker.on('error', failed);
    worker.on('exit', () => {
      this.worker = undefined;
      if (!this.stopped) setTimeout(() => !this.stopped && this.start(), RESTART_MS).unref();
    });
  }
}
