import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openCore } from '../src/core/open-core.js';
import { run } from '../src/core/running.js';
import { AnswerCache } from '../src/http/conventions/answer-cache.js';
import { createHttp, listen } from '../src/http/start-http.js';
import { alternate } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';
import { bareServer } from './http/bare-server.js';
import { load } from './http/load.js';
import { portOf } from './http/port-of.js';
import { signedIn } from './http/signed-in.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchConfig } from './mutual/scratch-core.js';
import { allVisible } from './http/all-visible.js';

const PATH = '/v1/me/dashboard';
const MEMBERS = 1_000;
const NOTIFICATIONS = 20;
const CONNECTIONS = 16;
const REQUESTS = 10_000;

/** Dashboards of 1,000 signed-in members in turn over real sockets, against bare Nest + Fastify answering the same bytes. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await openCore(scratchConfig(folder));
  const members = await joinMembers(core, smoke ? 20 : MEMBERS);
  const changes = new AddressChanges(core);
  await sideBySide(64, members.length * NOTIFICATIONS, (index) => changes.next(members[index % members.length]!));
  const cookies = await Promise.all(members.map((member) => signedIn(core, member)));
  const running = await run(core);
  await allVisible(running, 60_000);
  const app = await createHttp(running, 'warn', undefined, new AnswerCache(0));
  const cached = await createHttp(running, 'warn');
  const address = await listen(app, '127.0.0.1', 0);
  await listen(cached, '127.0.0.1', 0);
  const answer = (cookie: string) => fetch(`${address}${PATH}`, { headers: { cookie } }).then((one) => one.text());
  const bare = await bareServer(await Promise.all(cookies.map(answer)));
  const asked = { path: PATH, cookies, connections: CONNECTIONS, requests: smoke ? 100 : REQUESTS };
  const once = (of: NestFastifyApplication) => load({ ...asked, port: portOf(of), requests: cookies.length });
  const same = await once(bare);
  for (const one of [app, cached])
    if ((await once(one)).bytes !== same.bytes) throw new Error('the bare route does not return the same bytes');
  const beside = (one: NestFastifyApplication) =>
    alternate(
      () => load({ ...asked, port: portOf(one) }),
      () => load({ ...asked, port: portOf(bare) }),
      smoke,
    );
  const rates = [await beside(app), await beside(cached)] as const;
  for (const one of [app, cached, bare]) await one.close();
  await running.stop();
  const work = `GET ${PATH}, ${Math.round(same.bytes / cookies.length)} bytes`;
  const row = { unit: 'requests/s', limitName: 'bare Nest + Fastify' };
  return [
    { work: `${work}, from the store`, ...row, ...rates[0], goal: 0.3 },
    { work: `${work}, sent again as text`, ...row, ...rates[1], goal: 0.85 },
  ];
};
