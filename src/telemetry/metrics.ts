import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { views } from '../../projections/views.js';
import type { Running } from '../core/running.js';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the program measures of itself. Labels are routes and names of views: never an id, never what a member told. */
export class Metrics {
  readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'societaire_http_answer_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(running: Running) {
    collectDefaultMetrics({ register: this.registry });
    gaugesOf(running, this.registry);
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.answers.observe({ method, route, status: String(status) }, seconds);
  }
}

const gaugesOf = (running: Running, registry: Registry): void => {
  const { core, progress, documents } = running;
  const registers = [registry];
  new Gauge({
    name: 'societaire_log_position',
    help: 'Position of the last event',
    registers,
    collect: async function () {
      this.set(Number(await core.events.head()));
    },
  });
  new Gauge({
    name: 'societaire_view_lag_events',
    help: 'Events that a view does not show yet; absent while unknown',
    labelNames: ['view'],
    registers,
    collect: async function () {
      const head = await core.events.head();
      this.reset();
      for (const { name } of views) {
        const serving = progress.serving(name);
        if (serving && (core.events.dense || serving.position >= head))
          this.set({ view: name }, Math.max(0, Number(head - serving.position)));
      }
    },
  });
  new Gauge({
    name: 'societaire_view_lag_seconds',
    help: 'Age of the first event that a view does not show yet',
    labelNames: ['view'],
    registers,
    collect: async function () {
      for (const { name } of views) {
        const serving = progress.serving(name);
        if (serving === undefined) continue;
        const [next] = (await core.events.readAll(serving.position, { limit: 1 })).events;
        const age = next === undefined ? 0 : (Date.parse(core.clock.now()) - Date.parse(next.recordedAt)) / 1_000;
        this.set({ view: name }, Math.max(0, age));
      }
    },
  });
  new Gauge({
    name: 'societaire_view_parked_documents',
    help: 'Documents that take no more events',
    labelNames: ['view'],
    registers,
    collect: async function () {
      for (const [view, { parked }] of Object.entries(await documents.counts())) this.set({ view }, parked);
    },
  });
  if (core.events.health)
    new Gauge({
      name: 'societaire_log_subscription_silent_seconds',
      help: 'Since when the subscription to the log gave nothing, though there may be events; 0 while it is live',
      registers,
      collect() {
        const { notLiveSince } = core.events.health!();
        this.set(notLiveSince === undefined ? 0 : (Date.parse(core.clock.now()) - Date.parse(notLiveSince)) / 1_000);
      },
    });
  new Gauge({
    name: 'societaire_master_key_unopened_keys',
    help: 'Keys of personal data that no master key opens, at the last look of a rotation',
    registers,
    collect() {
      this.set(core.rotation.state().unopened);
    },
  });
  new Gauge({
    name: 'societaire_views_up',
    help: '1 while the views are at work',
    registers,
    collect() {
      this.set(progress.failure === undefined && progress.visible >= 0n ? 1 : 0);
    },
  });
};
