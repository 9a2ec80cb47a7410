import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Running } from '../core/running.js';
import { gauge } from './gauge.js';
import { viewGauges } from './view-gauges.js';

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
    viewGauges(this.registry, running);
    logGauges(this.registry, running);
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.answers.observe({ method, route, status: String(status) }, seconds);
  }
}

const logGauges = (registry: Registry, { core, background }: Running): void => {
  const { events: log, clock, rotation } = core;
  gauge(registry, 'log_position', 'Position of the last event', async () => Number(await log.head()));
  gauge(registry, 'log_subscription_silent_seconds', 'Since when the subscription to the log is not live', () => {
    const since = log.health?.().notLiveSince;
    return since === undefined ? 0 : (Date.parse(clock.now()) - Date.parse(since)) / 1_000;
  });
  gauge(
    registry,
    'processes_failing',
    'Processes that stand still, or whose last order is tried again',
    () => Object.keys(background?.failing ?? {}).length,
  );
  gauge(
    registry,
    'master_key_unopened_keys',
    'Keys that no master key opens, at the last look of a rotation',
    () => rotation.state().unopened,
  );
};
