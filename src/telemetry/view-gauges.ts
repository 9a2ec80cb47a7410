import type { Registry } from 'prom-client';
import { views } from '../../projections/views.js';
import type { Running } from '../core/running.js';
import type { Serving } from '../views/engine-report.js';
import { gauge } from './gauge.js';

/** How far the views are: what an operator is woken for. */
export const viewGauges = (registry: Registry, { core, progress, documents }: Running): void => {
  const { events: log, clock } = core;
  const ofEach = async (measure: (serving: Serving) => Promise<number | undefined>) => {
    const entries = views.flatMap(({ name }) => {
      const serving = progress.serving(name);
      return serving ? [measure(serving).then((value) => [name, value] as const)] : [];
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  gauge(registry, 'view_lag_events', 'Events that a view does not show yet; left out while unknown', async () => {
    const head = await log.head();
    const lag = async ({ position }: Serving) =>
      position >= head ? 0 : log.dense ? Number(head - position) : undefined;
    return ofEach(lag);
  });
  gauge(registry, 'view_lag_seconds', 'Age of the first event that a view does not show yet', () =>
    ofEach(async ({ position }) => {
      const [next] = (await log.readAll(position, { limit: 1 })).events;
      return next === undefined ? 0 : Math.max(0, (Date.parse(clock.now()) - Date.parse(next.recordedAt)) / 1_000);
    }),
  );
  gauge(registry, 'view_parked_documents', 'Documents that take no more events', async () =>
    Object.fromEntries(Object.entries(await documents.counts()).map(([view, { parked }]) => [view, parked])),
  );
  gauge(registry, 'views_up', '1 while the views are at work', () =>
    progress.failure === undefined && progress.visible >= 0n ? 1 : 0,
  );
};
