import type { MasterKeyRotation, RotationState } from '../secrets/master-key-rotation.js';
import type { SubscriptionHealth } from '../event-store/subscription-health.js';
import type { EventStore } from '../event-store/event-store.port.js';
import type { DocumentReader } from '../views/reading/document-reader.js';
import type { ViewProgress } from '../views/host/view-progress.js';

export interface State {
  readonly status: 'up' | 'down';
  /** position of the last event */
  readonly head: string;
  /** events that the views do not show yet; null while unknown */
  readonly lag: number | null;
  /** why the views stand still; for the operator alone */
  readonly failure?: string;
  /** how the subscription to the log does, where there is one that can stand still */
  readonly subscription?: Omit<SubscriptionHealth, 'position'> & { readonly position: string };
}

/** With the documents of each view, counted one by one: for the operator, not for a probe. */
export interface ReadinessReport extends State {
  readonly views: Awaited<ReturnType<DocumentReader['counts']>>;
  /** views that are being built, and how far */
  readonly building: ViewProgress['building'];
  /** how far a change of the master key is */
  readonly rotation: RotationState;
}

/** Is the program fit for requests? A view that lags is told, and is no reason to turn requests away. */
export class Readiness {
  private ended = false;
  private readonly hooks = new Set<() => void>();

  constructor(
    private readonly events: EventStore,
    private readonly progress: ViewProgress,
    private readonly documents: DocumentReader,
    private readonly rotation: Pick<MasterKeyRotation, 'state'>,
  ) {}

  /** From now on not ready: load balancers look elsewhere while the last requests are answered. */
  stop(): void {
    this.ended = true;
    this.hooks.forEach((hook) => hook());
  }

  /** Calls back when the program stops; the answer unhooks it. */
  onStop(hook: () => void): () => void {
    this.hooks.add(hook);
    return () => void this.hooks.delete(hook);
  }

  get stopping(): boolean {
    return this.ended;
  }

  /** Waits until the views show the log as it is now, `ms` at most; answers whether they do. */
  async reachesHead(ms: number): Promise<boolean> {
    return this.progress.waitFor(await this.events.head(), ms);
  }

  async state(): Promise<State> {
    const head = await this.events.head();
    const { visible, failure } = this.progress;
    const subscription = this.events.health?.();
    const up = !this.ended && failure === undefined && visible >= 0n;
    const lag = head <= visible ? 0 : visible >= 0n && this.events.dense ? Number(head - visible) : null;
    return {
      status: up ? 'up' : 'down',
      head: String(head),
      lag,
      ...(failure !== undefined && { failure }),
      ...(subscription && { subscription: { ...subscription, position: String(subscription.position) } }),
    };
  }

  async report(): Promise<ReadinessReport> {
    return {
      ...(await this.state()),
      views: await this.documents.counts(),
      building: this.progress.building,
      rotation: this.rotation.state(),
    };
  }
}
