import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Running } from '../../src/core/running.js';
import { createHttp, listen } from '../../src/http/start-http.js';

const LONGEST_MS = 60_000;

export interface ServedApp {
  readonly app: NestFastifyApplication;
  /** stops what runs as well */
  readonly close: () => Promise<void>;
}

/** The real application on a free port, once every view can be read. */
export const servedApp = async (running: Running): Promise<ServedApp> => {
  const app = await createHttp(running, 'warn');
  const close = async (): Promise<void> => {
    await app.close();
    await running.stop();
  };
  await listen(app, '127.0.0.1', 0);
  if (await running.progress.waitForAll(LONGEST_MS)) return { app, close };
  await close();
  throw new Error('the views cannot be read');
};
