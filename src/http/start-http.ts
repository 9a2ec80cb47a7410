import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import type { Running } from '../core/running.js';
import type { Metrics } from '../telemetry/metrics.js';
import { Identity } from '../identity/identity.js';
import { AnswerCache } from './conventions/answer-cache.js';
import { answerFromCache } from './conventions/answer-from-cache.js';
import { unusedConnections } from './unused-connections.js';
import { HttpModule } from './http.module.js';
import { openApiDocument } from './openapi/openapi-document.js';
import { sendProblem } from './problem/problem.filter.js';
import { securityHeaders } from './security-headers.js';
import { logOptions } from './request-log.js';

const BODY_LIMIT = 256 * 1_024;

/** The application with its conventions, not yet listening. */
export const createHttp = async (
  running: Running,
  logLevel: string,
  metrics?: Metrics,
  cache = new AnswerCache(),
): Promise<NestFastifyApplication> => {
  running.progress.onTouched((touched) => cache.touched(touched));
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID().replaceAll('-', ''),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply),
    ...logOptions(logLevel),
  });
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule.over(running, cache), adapter, {
    // what fails is told by the problem filter or thrown to the command line: Nest's own lines would say it twice
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  // JSON alone is read: what a form on another site can send would ride on the session's cookie
  adapter.getInstance().removeContentTypeParser('text/plain');
  running.readiness.onStop(unusedConnections(app.getHttpServer()));
  await app.register(cookie);
  await securityHeaders(app);
  const parts = { cache, identity: new Identity(running.core), progress: running.progress, clock: running.core.clock };
  adapter.getInstance().addHook('onRequest', answerFromCache(parts));
  const document = openApiDocument(app);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json' });
  adapter.getInstance().addHook('onSend', async (_request, reply) => {
    if (running.readiness.stopping) void reply.header('connection', 'close');
  });
  adapter.getInstance().addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics?.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
  return app;
};

/** Starts listening; answers the address. */
export const listen = async (app: NestFastifyApplication, host: string, port: number): Promise<string> => {
  await app.listen(port, host);
  const address = app.getHttpServer().address() as { readonly port: number };
  return `http://${host}:${address.port}`;
};
