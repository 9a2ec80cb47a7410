import helmet from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Headers = Readonly<Record<string, string | number | string[] | undefined>>;

const OPTIONS = {
  global: false,
  contentSecurityPolicy: {
    directives: { 'script-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
  },
};

/**
 * Every answer bears helmet's headers. They are the same for all, so helmet is asked at the first request: it reads its
 * options anew each time, which cost more than everything else that an answer sent again as text takes.
 */
export const securityHeaders = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(helmet, OPTIONS);
  let held: Headers | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.headers((held ??= askedOf(reply)));
      done();
    });
};

/** Helmet writes past the framework's headers, which cannot be taken up there at no cost. */
const askedOf = (reply: FastifyReply): Headers => {
  const before = reply.raw.getHeaderNames();
  reply.helmet();
  const names = reply.raw.getHeaderNames().filter((name) => !before.includes(name));
  const headers = Object.fromEntries(names.map((name) => [name, reply.raw.getHeader(name)]));
  names.forEach((name) => reply.raw.removeHeader(name));
  return headers;
};
