import { StartRefused } from '../config/start-refused.js';
import { createHttp, listen } from '../http/start-http.js';
import { Metrics } from '../telemetry/metrics.js';
import { serveMetrics } from '../telemetry/serve-metrics.js';
import { onParentGone } from './parent-watch.js';
import type { Running } from './running.js';

export interface Served {
  readonly address: string;
  /** resolves once everything is closed */
  readonly ended: Promise<void>;
}

const GRACE_MS = 8_000;
/** Views that have not answered by then are told by the readiness check; the start does not wait for them longer. */
const VIEWS_START_MS = 20_000;

/** Serves until SIGTERM or SIGINT: then no new requests, the open ones are answered, the stores closed. */
export const serve = async (running: Running, onStop: () => Promise<void> = async () => undefined): Promise<Served> => {
  const { host, port, metricsPort, logLevel } = running.core.config;
  const metrics = metricsPort === undefined ? undefined : new Metrics(running);
  const app = await createHttp(running, logLevel, metrics);
  const address = await listen(app, host, port).catch(async (error: Error) => {
    await app.close();
    await running.stop();
    throw new StartRefused(
      'config.port',
      `${host}:${port} cannot be listened on (${error.message}): set HOST or PORT.`,
    );
  });
  const measured = await metricsOver(running, metrics, host, metricsPort, () => app.close());
  await running.progress.waitForAll(VIEWS_START_MS);
  const ended = new Promise<void>((resolve) => {
    let stopping = false;
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      running.readiness.stop();
      running.progress.release();
      setTimeout(() => process.exit(1), GRACE_MS).unref();
      await app.close();
      await measured?.close();
      await running.stop();
      await onStop();
      resolve();
    };
    onParentGone(() => void stop());
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  });
  return { address, ended };
};

const metricsOver = async (
  running: Running,
  metrics: Metrics | undefined,
  host: string,
  port: number | undefined,
  close: () => Promise<void>,
) => {
  if (metrics === undefined || port === undefined) return undefined;
  return serveMetrics(metrics, host, port).catch(async (error: Error) => {
    await close();
    await running.stop();
    throw new StartRefused(
      'config.port',
      `${host}:${port} cannot be listened on (${error.message}): set METRICS_PORT.`,
    );
  });
};
