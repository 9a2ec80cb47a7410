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

/** Operators who watch at once. */
const MOST_LISTENERS = 50;

/** Rebuilds while requests are served, folded by a thread of its own; one that was cut off goes on when it is run again. */
export class Rebuilds {
  private readonly states = new Map<string, RebuildState>();
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly listeners = new Set<(state: RebuildState) => void>();

  constructor(
    private readonly core: Core,
    private readonly store: ReadStore,
  ) {}

  list(): readonly RebuildState[] {
    return [...this.states.values()];
  }

  /** Hears of each step from now on; the answer ends it. `undefined` where too many listen already. */
  listen(listener: (state: RebuildState) => void): (() => void) | undefined {
    if (this.listeners.size >= MOST_LISTENERS) return undefined;
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Builds a view anew and lets it serve; throws what went wrong. */
  async run(view: View): Promise<void> {
    const work = this.build(view);
    this.running.add(work);
    try {
      await work;
    } finally {
      this.running.delete(work);
    }
  }

  /** Lets the copy before serve again; answers its name. */
  back(view: View): Promise<string> {
    const { events: log, decoder } = this.core;
    return goBack({ log, store: this.store, decoder, view });
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('the program stops'));
    await Promise.allSettled(this.running);
  }

  private async build(view: View): Promise<void> {
    const { events: log, decoder, config, clock } = this.core;
    const state = { view: view.name, state: 'running', percent: 0, startedAt: clock.now() } as const;
    this.set(state);
    const progress = (done: bigint, total: bigint): void =>
      this.set({ ...state, percent: total === 0n ? 100 : Number((done * 100n) / total) });
    const { signal } = this.stopping;
    const rebuild = {
      log,
      store: this.store,
      decoder,
      view,
      folder: withWorkers(1, config, DEFINITIONS),
      progress,
      signal,
    };
    try {
      const rebuilt = await rebuildView(rebuild);
      await swapIn(rebuild, rebuilt);
      this.set({ ...state, state: 'done', percent: 100, copy: rebuilt.copy });
    } catch (error) {
      this.set({ ...state, state: 'failed', failure: (error as Error).message });
      throw error;
    }
  }

  private set(state: RebuildState): void {
    const before = this.states.get(state.view);
    this.states.set(state.view, state);
    if (before !== undefined && textOf(before) === textOf(state)) return;
    this.listeners.forEach((listener) => listener(state));
  }
}

const textOf = ({ state, percent, startedAt }: RebuildState): string => `${startedAt} ${state} ${percent}`;
