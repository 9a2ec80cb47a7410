import { setTimeout as after } from 'node:timers/promises';
import { rewrapLookupKey } from './lookup.js';
import type { MasterKey } from './master-key.js';
import { rewrapKeys } from './rewrap-keys.js';
import type { SecretsStore } from './secrets-store.port.js';

export interface RotationState {
  /** `none`: no previous key is set; `done`: the last look found nothing left under it; `failed`: tried again later */
  readonly phase: 'none' | 'running' | 'done' | 'failed';
  /** keys wrapped anew since the start of this process */
  readonly rewrapped: number;
  /** keys that no master key opens, at the last look */
  readonly unopened: number;
}

const REST_MS = 5;
const LOOK_AGAIN_MS = 30_000;

/**
 * Brings the keys of personal data over to the current master key while requests are served. It looks again every half
 * minute, for a process that still wraps with the previous key may have made a key behind its back; the look-up key
 * comes last, so that a start without the previous key is refused while the change was never finished.
 */
export class MasterKeyRotation {
  private readonly ended = new AbortController();
  private phase: RotationState['phase'] = 'none';
  private rewrapped = 0;
  private unopened = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly secrets: SecretsStore,
    private readonly master: MasterKey,
  ) {}

  start(): void {
    if (this.master.changing) this.running = this.run();
  }

  state(): RotationState {
    const { phase, rewrapped, unopened } = this;
    return { phase, rewrapped, unopened };
  }

  /** Ends after the batch under way; what is left is for the next start. */
  async stop(): Promise<void> {
    this.ended.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    this.phase = 'running';
    while (!this.ended.signal.aborted) {
      try {
        const left = await this.pass();
        if (left === 0) await this.finish();
        await this.rest(left === 0 ? LOOK_AGAIN_MS : REST_MS);
      } catch (error) {
        this.phase = 'failed';
        process.emitWarning(`keys are not wrapped anew yet: ${(error as Error).message}`, 'MasterKeyWarning');
        await this.rest(LOOK_AGAIN_MS);
      }
    }
  }

  /** One look over all keys; answers how many had to be wrapped anew. */
  private async pass(): Promise<number> {
    let [moved, unopened] = [0, 0];
    for await (const batch of rewrapKeys(this.secrets, this.master)) {
      moved += batch.rewrapped;
      this.rewrapped += batch.rewrapped;
      unopened += batch.unopened;
      await this.rest(REST_MS);
      if (this.ended.signal.aborted) return moved;
    }
    this.unopened = unopened;
    return moved;
  }

  private async finish(): Promise<void> {
    if (this.ended.signal.aborted) return;
    await rewrapLookupKey(this.secrets, this.master);
    this.phase = 'done';
  }

  private rest(ms: number): Promise<void> {
    return after(ms, undefined, { signal: this.ended.signal, ref: false }).catch(() => undefined);
  }
}
