import { Controller, Get } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock/clock.js';
import { SessionGuard } from '../../src/http/conventions/session.guard.js';
import { Roles } from '../../src/http/conventions/roles.js';
import { ProblemFilter } from '../../src/http/problem/problem.filter.js';
import { Identity } from '../../src/identity/identity.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { Lookup } from '../../src/secrets/lookup.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { SqliteSecretsStore } from '../../src/secrets/sqlite/sqlite-secrets-store.js';

/** One route that its author forgot to give to anyone, and one for operators. */
@Controller()
class Forgetful {
  @Get('forgotten')
  forgotten(): string {
    return 'open';
  }

  @Get('remembered')
  @Roles('operator')
  remembered(): string {
    return 'open';
  }
}

let folder: string;
let app: NestFastifyApplication;
let secrets: SqliteSecretsStore;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'societaire-guard-'));
  secrets = new SqliteSecretsStore(join(folder, 'secrets.db'));
  const lookup = await Lookup.open(secrets, new MasterKey(Buffer.alloc(32, 1).toString('base64')), folder);
  const identity = new Identity({ events: new MemoryEventStore(), secrets, lookup, clock: systemClock });
  await identity.register('0'.repeat(32), 'operator', 'Mot de passe', 'operatrice');
  token = (await identity.signIn('operatrice', 'Mot de passe'))!.token;
  const providers = [
    { provide: Identity, useValue: identity },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ];
  const module = { module: class Guarded {}, controllers: [Forgetful], providers };
  app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false });
  await app.register(cookie);
  await app.init();
});
afterAll(async () => {
  await app.close();
  await secrets.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = async (url: string, cookies: Record<string, string> = {}) =>
  (await app.inject({ method: 'GET', url, cookies })).statusCode;

describe('a route', () => {
  it('that was given to no one is closed, to those who are signed in too', async () => {
    expect([await get('/forgotten'), await get('/forgotten', { '__Host-sid': token })]).toEqual([401, 403]);
  });

  it('that was given to a role is open to it', async () => {
    expect([await get('/remembered'), await get('/remembered', { '__Host-sid': token })]).toEqual([401, 200]);
  });
});
