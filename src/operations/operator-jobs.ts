import { dayInParis } from '../../domain/shared/calendar.js';
import { verifyChains } from '../audit/verify-chains.js';
import { readableBy } from '../audit/readable.js';
import { verifyViews } from '../audit/verify-views.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { JobWorker, Jobs, Work } from '../jobs/jobs.port.js';
import type { View } from '../../projections/define-view.js';
import type { Rebuilds } from '../views/operating/rebuilds.js';

/** The log or a view is not what it should be; `verify` on the command line says what and where. */
class Damaged extends Error {
  readonly code = 'verify.damaged';
}

export const OPERATIONS = 'operations';
const HOUR_MS = 3_600_000;

/** Rebuilds and checks as jobs, one at a time: on demand, and each night a check of everything and the rebuilds configured. */
export class OperatorJobs {
  private worker: JobWorker | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly core: Core,
    private readonly jobs: Jobs,
    private readonly rebuilds: Rebuilds,
    private readonly views: readonly View[],
    private readonly lookMs = HOUR_MS,
  ) {}

  start(): void {
    this.worker = this.jobs.work(OPERATIONS, (work) => this.carryOut(work));
    this.timer = setInterval(() => void this.tonight().catch(() => undefined), this.lookMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.worker?.stop();
  }

  /** Asks for a rebuild; the answer is the job's id. Asked again before it is done it is another one: each begins anew. */
  async rebuild(view: View): Promise<string> {
    return this.enqueue({ kind: 'rebuild', view: view.name }, this.core.clock.now());
  }

  async verify(): Promise<string> {
    return this.enqueue({ kind: 'verify' }, this.core.clock.now());
  }

  /** Each once a day, whoever asks: its id is made of the day. */
  private async tonight(): Promise<void> {
    const today = dayInParis(this.core.clock.now());
    await this.enqueue({ kind: 'verify' }, today);
    for (const view of this.core.config.nightlyRebuilds ?? []) await this.enqueue({ kind: 'rebuild', view }, today);
  }

  private async enqueue(payload: Readonly<Record<string, string>>, when: string): Promise<string> {
    const id = derivedId(`operations\n${JSON.stringify(payload)}\n${when}`);
    await this.jobs.enqueue([{ queue: OPERATIONS, id, payload, attempts: 1 }]);
    return id;
  }

  private async carryOut({ payload }: Work): Promise<void> {
    if (payload.kind === 'verify') return this.check();
    const view = this.views.find(({ name }) => name === payload.view);
    if (view) await this.rebuilds.run(view);
  }

  private async check(): Promise<void> {
    const { events, decoder, secrets } = this.core;
    const { damage } = await verifyChains(events, readableBy(decoder, secrets), () => undefined);
    if (damage ?? (await verifyViews(this.core, () => undefined)).damage) throw new Damaged('see verify');
  }
}
