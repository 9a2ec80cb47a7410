import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openCore } from '../src/core/open-core.js';
import { run } from '../src/core/running.js';
import { createHttp, listen } from '../src/http/start-http.js';
import { alternate } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';
import { bareServer } from './http/bare-server.js';
import { load } from './http/load.js';
import { signedIn } from './http/signed-in.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchConfig } from './mutual/scratch-core.js';

const PATH = '/v1/me/dashboard';
const MEMBERS = 1_000;
const NOTIFICATIONS = 20;
const CONNECTIONS = 16;
const REQUESTS = 10_000;

const portOf = (app: NestFastifyApplication): number =>
  (app.getHttpServer().address() as { readonly port: number }).port;

/** Dashboards of 1,000 signed-in members in turn over real sockets, against bare Nest + Fastify answering the same bytes. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await openCore(scratchConfig(folder));
  const members = await joinMembers(core, smoke ? 20 : MEMBERS);
  const changes = new AddressChanges(core);
  await sideBySide(64, members.length * NOTIFICATIONS, (index) => changes.next(members[index % members.length]!));
  const cookies = await Promise.all(members.map((member) => signedIn(core, member)));
  const running = await run(core);
  if (!(await running.progress.waitFor(await core.events.head(), 60_000))) throw new Error('the views lag');
  const app = await createHttp(running, 'warn');
  const address = await listen(app, '127.0.0.1', 0);
  const answer = (cookie: string) => fetch(`${address}${PATH}`, { headers: { cookie } }).then((one) => one.text());
  const bare = await bareServer(await Promise.all(cookies.map(answer)));
  const asked = { path: PATH, cookies, connections: CONNECTIONS, requests: smoke ? 100 : REQUESTS };
  const ours = await load({ ...asked, port: portOf(app), requests: cookies.length });
  const same = await load({ ...asked, port: portOf(bare), requests: cookies.length });
  if (ours.bytes !== same.bytes) throw new Error('the bare route does not return the same bytes');
  const rates = await alternate(
    () => load({ ...asked, port: portOf(app) }),
    () => load({ ...asked, port: portOf(bare) }),
    smoke,
  );
  await app.close();
  await bare.close();
  await running.stop();
  const work = `GET ${PATH}, ${Math.round(same.bytes / cookies.length)} bytes, from the store`;
  return [{ work, unit: 'requests/s', ...rates, limitName: 'bare Nest + Fastify', goal: 0.3 }];
};
