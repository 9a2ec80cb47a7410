import type { Core } from '../../core/open-core.js';
import type { View } from '../../../projections/define-view.js';
import type { ReadStore } from '../../read-store/read-store.port.js';
import { DEFINITIONS } from '../definitions.js';
import { goBack } from '../rebuild/go-back.js';
import { rebuildView, swapIn } from '../rebuild/rebuild-view.js';
import { withWorkers } from '../rebuild/with-workers.js';

/** One rebuild of this process, under way or ended. */
export interface RebuildState {
  readonly view: string;
  readonly state: 'running' | 'done' | 'failed';
  /** from 0 to 100 */
  readonly percent: number;
  readonly startedAt: string;
  readonly copy?: string;
  readonly failure?: string;
}

/**
 * Rebuilds that an operator starts while requests are served, one at a time, folded by a thread of its own. One that this
 * process did not finish goes on when it is asked for again.
 */
export class Rebuilds {
  private readonly states = new Map<string, RebuildState>();
  private readonly stopping = new AbortController();
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly core: Core,
    private readonly store: ReadStore,
  ) {}

  list(): readonly RebuildState[] {
    return [...this.states.values()];
  }

  /** Starts one, unless the view is being rebuilt already; answers how it stands. */
  start(view: View): RebuildState {
    const known = this.states.get(view.name);
    if (known?.state === 'running') return known;
    const startedAt = this.core.clock.now();
    const state = this.set({ view: view.name, state: 'running', percent: 0, startedAt });
    this.work = this.work.then(() => this.run(view, state));
    return state;
  }

  /** Lets the copy before serve again; answers its name. */
  back(view: View): Promise<string> {
    const { events: log, decoder } = this.core;
    return goBack({ log, store: this.store, decoder, view });
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('the program stops'));
    await this.work;
  }

  private async run(view: View, state: RebuildState): Promise<void> {
    const { events: log, decoder, config } = this.core;
    const progress = (done: bigint, total: bigint): void =>
      void this.set({ ...state, percent: total === 0n ? 100 : Number((done * 100n) / total) });
    const { signal } = this.stopping;
    const folder = withWorkers(1, config, DEFINITIONS);
    const rebuild = { log, store: this.store, decoder, view, folder, progress, signal };
    try {
      const rebuilt = await rebuildView(rebuild);
      await swapIn(rebuild, rebuilt);
      this.set({ ...state, state: 'done', percent: 100, copy: rebuilt.copy });
    } catch (error) {
      this.set({ ...state, state: 'failed', failure: (error as Error).message });
    }
  }

  private set(state: RebuildState): RebuildState {
    this.states.set(state.view, state);
    return state;
  }
}
