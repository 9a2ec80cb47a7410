import type { UnsentMessageDocument } from '../../projections/unsent-messages/document.js';
import { derivedId } from '../event-store/event-id.js';
import type { JobToEnqueue } from '../jobs/job-to-enqueue.js';
import type { JobWorker, Jobs } from '../jobs/jobs.port.js';
import { JobsError } from '../jobs/jobs.error.js';
import { reconcile } from '../jobs/reconcile.js';
import { reconcileWhenLost } from '../jobs/reconcile-when-lost.js';
import type { LetterWriter } from './letter-writer.js';
import type { UnsentMessages } from './unsent-messages.js';

const LETTERS = 'letters';
/** A queue that is away is not asked again for so long. */
const AWAY_MS = 15_000;

/** A message's own job; `again` makes another one of it, where the first has ended. */
const deliveryOf = (member: string, message: string, again = ''): JobToEnqueue => ({
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
  /** messages whose jobs could not be enqueued, ever; and until when the queue is taken to be away */
  private misses = 0;
  private awayUntil = 0;

  constructor(
    private readonly jobs: Jobs,
    private readonly writer: LetterWriter,
    private readonly unsent: UnsentMessages,
  ) {}

  start(): void {
    this.worker = this.jobs.work(LETTERS, async ({ payload: { member, message } }) => {
      await this.writer.send(String(member), String(message));
    });
    const generation = async () => `${await this.jobs.generation()} ${this.misses}`;
    this.looking = reconcileWhenLost({ generation }, () => reconcile(this.jobs, this.waiting()), this.ending.signal);
  }

  /**
   * Enqueues the job of a message that was just ordered. A queue that is away is not waited for: the log says what waits,
   * and it is enqueued when the queue is back, or leaves with the day's closing.
   */
  async wake(member: string, message: string): Promise<void> {
    try {
      if (Date.now() < this.awayUntil) this.misses += 1;
      else await this.jobs.enqueue([deliveryOf(member, message)]);
    } catch (error) {
      if (!(error instanceof JobsError) || error.code === 'jobs.invalid') throw error;
      this.misses += 1;
      this.awayUntil = Date.now() + AWAY_MS;
    }
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
