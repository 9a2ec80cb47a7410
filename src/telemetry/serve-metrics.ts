import Fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Serves `/metrics` (Prometheus text format) on a port of its own, which is not for the world. */
export const serveMetrics = async ({ registry }: Metrics, host: string, port: number): Promise<FastifyInstance> => {
  const app = Fastify();
  app.get('/metrics', async (_request, reply) => {
    void reply.header('content-type', registry.contentType);
    return registry.metrics();
  });
  await app.listen({ host, port });
  return app;
};
