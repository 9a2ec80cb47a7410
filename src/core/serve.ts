import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StartRefused } from '../config/start-refused.js';
import { createHttp, listen } from '../http/start-http.js';
import { Metrics } from '../telemetry/metrics.js';
import { serveMetrics } from '../telemetry/serve-metrics.js';
import { onParentGone } from './parent-watch.js';
import { ALL_ROLES, type ProcessRoles } from './roles.js';
import type { Running } from './running.js';

export interface Served {
  /** absent where the process does not answer requests */
  readonly address?: string;
  /** resolves once everything is closed */
  readonly ended: Promise<void>;
}

const GRACE_MS = 8_000;
/** Views that have not answered by then are told by the readiness check; the start does not wait for them longer. */
const VIEWS_START_MS = 20_000;

interface Serving {
  readonly roles?: ProcessRoles;
  readonly onStop?: () => Promise<void>;
}

/** Works until SIGTERM or SIGINT: then no new requests, the open ones are answered, the stores closed. */
export const serve = async (running: Running, { roles = ALL_ROLES, onStop }: Serving = {}): Promise<Served> => {
  const { host, port, metricsPort, logLevel } = running.core.config;
  const metrics = metricsPort === undefined ? undefined : new Metrics(running);
  const app = roles.has('api') ? await createHttp(running, logLevel, metrics) : undefined;
  const close = async (): Promise<void> => app?.close();
  const address = app && (await listening(running, app, host, port));
  const measured = await metricsOver(running, metrics, host, metricsPort, close);
  await running.progress.waitForAll(VIEWS_START_MS);
  const ended = new Promise<void>((resolve) => {
    let stopping = false;
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      running.readiness.stop();
      running.progress.release();
      setTimeout(() => process.exit(1), GRACE_MS).unref();
      await close();
      await measured?.close();
      await running.stop();
      await onStop?.();
      resolve();
    };
    onParentGone(() => void stop());
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  });
  return { ...(address !== undefined && { address }), ended };
};

const listening = (running: Running, app: NestFastifyApplication, host: string, port: number): Promise<string> =>
  listen(app, host, port).catch(async (error: Error) => {
    await app.close();
    await running.stop();
    throw new StartRefused(
      'config.port',
      `${host}:${port} cannot be listened on (${error.message}): set HOST or PORT.`,
    );
  });

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
