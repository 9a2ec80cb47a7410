import type { UnsentMessageDocument } from '../../projections/unsent-messages/document.js';
import { derivedId } from '../event-store/event-id.js';
import type { JobToEnqueue } from '../jobs/job-to-enqueue.js';
import type { JobWorker, Jobs } from '../jobs/jobs.port.js';
import { reconcile } from '../jobs/reconcile.js';
import { reconcileWhenLost } from '../jobs/reconcile-when-lost.js';
import type { LetterWriter } from './letter-writer.js';
import type { UnsentMessages } from './unsent-messages.js';

const LETTERS = 'letters';

/** A message's own job; `again` makes another one of it, where the first has ended. */
export const deliveryOf = (member: string, message: string, again = ''): JobToEnqueue => ({
  queue: LETTERS,
  id: derivedId(`letter\n${message}\n${again}`),
  payload: { member, message },
});

/**
 * Hands over what is ordered, a job a message. The log says what waits: where jobs were lost, what still waits is
 * enqueued anew. One that fails to the end is dead, listed, and tried again by the next day's closing.
 */
export class Deliveries {
  private readonly ending = new AbortController();
  private worker: JobWorker | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly writer: LetterWriter,
    private readonly unsent: UnsentMessages,
  ) {}

  start(): void {
    this.worker = this.jobs.work(LETTERS, async ({ payload: { member, message } }) => {
      await this.writer.send(String(member), String(message));
    });
    this.looking = reconcileWhenLost(this.jobs, () => reconcile(this.jobs, this.waiting()), this.ending.signal);
  }

  /** After an operator's word on a message: it is recorded as arrived, or sent again. Nothing where it is none of these. */
  async again(message: string, when: string): Promise<void> {
    const found = await this.unsent.of(message);
    if (found?.state === 'waiting') await this.jobs.enqueue([deliveryOf(found.member, message, when)]);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.worker?.stop();
    await this.looking;
  }

  private async *waiting(): AsyncGenerator<JobToEnqueue> {
    for await (const { member, message } of this.unsent.all('waiting') as AsyncIterable<UnsentMessageDocument>)
      yield deliveryOf(member, message);
  }
}
