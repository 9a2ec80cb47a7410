import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const portOf = (app: NestFastifyApplication): number =>
  (app.getHttpServer().address() as { readonly port: number }).port;
