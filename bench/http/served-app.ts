import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Running } from '../../src/core/running.js';
import { createHttp, listen } from '../../src/http/start-http.js';

const LONGEST_MS = 60_000;

/** The real application on a free port, once every view can be read; closing it stops what runs. */
export const servedApp = async (running: Running): Promise<NestFastifyApplication> => {
  const app = await createHttp(running, 'warn');
  const close = app.close.bind(app);
  app.close = () => close().then(() => running.stop());
  await listen(app, '127.0.0.1', 0);
  if (await running.progress.waitForAll(LONGEST_MS)) return app;
  await app.close();
  throw new Error('the views cannot be read');
};
