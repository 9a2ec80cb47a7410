import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../kit/client.js';
import { expectProblem } from '../kit/expect-problem.js';
import { freePort } from '../kit/free-port.js';
import { EventReader } from '../kit/event-reader.js';
import { House } from '../kit/house.js';

let house: House;
let operator: Client;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freePort();
  house = await House.open({ METRICS_PORT: String(metricsPort) });
  operator = await house.staff('operator');
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

const copyOf = async (view: string): Promise<string> => {
  const { body } = await operator.get('/v1/operations/views');
  return (body.views as Record<string, { copy: string }>)[view]!.copy;
};
const rebuilt = async (view: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const { body } = await operator.get('/v1/operations/rebuilds');
    const state = (body.items as { view: string; state: string }[]).find((one) => one.view === view);
    if (state && state.state !== 'running') return state;
    await pause(20);
  }
};

describe('an operator', () => {
  it('rebuilds a view while it serves, and lets the copy before serve again', async () => {
    const member = await house.member();
    const before = (await member.get('/v1/me/profile')).text;
    const first = await copyOf('profile');
    const started = await operator.post('/v1/operations/rebuilds', { view: 'profile' });
    expect([started.status, started.body]).toEqual([202, { job: expect.stringMatching(/^[0-9a-f]{32}$/) as string }]);
    const state = await rebuilt('profile');
    expect(state).toMatchObject({ state: 'done', percent: 100 });
    while ((await copyOf('profile')) !== state.copy) await pause(20);
    expect((await member.get('/v1/me/profile')).text).toBe(before);
    const back = await operator.post('/v1/operations/rebuilds/back', { view: 'profile' });
    expect([back.status, back.body]).toEqual([201, { copy: first }]);
    while ((await copyOf('profile')) !== first) await pause(20);
    expect((await member.get('/v1/me/profile')).text).toBe(before);
  }, 60_000);

  it('hears how far a rebuild is, as it goes on and whoever comes later', async () => {
    const path = '/v1/operations/rebuilds/events';
    const listening = await EventReader.open(operator, undefined, path);
    expect((await operator.post('/v1/operations/rebuilds', { view: 'contracts' })).status).toBe(202);
    const told: { view: string; state: string; percent: number }[] = [];
    for (let last; last?.state !== 'done';) {
      const { event, data } = await listening.next();
      expect(event).toBe('rebuild');
      last = data as (typeof told)[number];
      if (last.view === 'contracts') told.push(last);
      else last = undefined;
    }
    await listening.close();
    expect(told[0]).toMatchObject({ state: 'running', percent: 0 });
    expect(told.at(-1)).toMatchObject({ percent: 100 });
    expect(told.length).toBeLessThanOrEqual(102);
    const later = await EventReader.open(operator, undefined, path);
    for (let known; known?.view !== 'contracts';) known = (await later.next()).data as { view: string };
    await later.close();
    expectProblem(await (await house.member()).get(path), 403, 'identity.forbidden');
  }, 60_000);

  it('is told when there is no such view, or no way back', async () => {
    expectProblem(await operator.post('/v1/operations/rebuilds', { view: 'nothing' }), 404, 'view.unknown');
    expectProblem(await operator.post('/v1/operations/rebuilds/back', { view: 'dashboard' }), 409, 'view.no-way-back');
    expectProblem(await operator.post('/v1/operations/rebuilds', {}), 400, 'request.invalid');
  });

  it('sees parked documents, of which there are none', async () => {
    expect((await operator.get('/v1/operations/parked')).body).toEqual({ items: [] });
    expect((await operator.post('/v1/operations/parked/retries', {})).body).toEqual({ items: [] });
  });

  it('sees which days were closed', async () => {
    expect((await operator.get('/v1/operations/closes')).body).toEqual({ items: [], next: null });
    expectProblem(await operator.get('/v1/operations/closes?before=soon'), 400, 'request.invalid');
  });

  it('sees messages by state, and settles none that is not uncertain', async () => {
    for (const state of ['pending', 'uncertain', 'sent', 'waiting', 'refused'])
      expect((await operator.get(`/v1/operations/messages?state=${state}`)).body).toEqual({ items: [], next: null });
    expectProblem(await operator.get('/v1/operations/messages?state=lost'), 400, 'request.invalid');
    const id = 'a'.repeat(32);
    const places = ['after=x', 'after=a&after=b', `state=waiting&after=${id}`, `state=waiting&after=2026-02-30:${id}`];
    for (const query of ['state=sent&state=sent', ...places])
      expectProblem(await operator.get(`/v1/operations/messages?${query}`), 400, 'request.invalid');
    for (const query of [`after=${id}`, `state=waiting&after=2026-02-28:${id}`])
      expect((await operator.get(`/v1/operations/messages?${query}`)).body).toEqual({ items: [], next: null });
    for (const query of ['queue=a&queue=b', 'after=a&after=b', 'after=x', 'state=dead&state=dead', 'queue=%00'])
      expect([query, (await operator.get(`/v1/operations/jobs?${query}`)).status]).toEqual([query, 400]);
    const settlement = `/v1/operations/messages/${'a'.repeat(32)}/settlements`;
    expectProblem(await operator.post(settlement, { arrived: true }), 409, 'outbox.not-uncertain');
  });

  it('alone may do so', async () => {
    const member = await house.member();
    for (const path of [
      '/v1/operations/rebuilds',
      '/v1/operations/parked',
      '/v1/operations/messages',
      '/v1/operations/closes',
    ])
      expectProblem(await member.get(path), 403, 'identity.forbidden');
  });
});

describe('metrics', () => {
  it('are served on a port of their own: lag, parked documents and answers by route', async () => {
    await (await house.member()).get('/v1/me/dashboard');
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    for (const line of [
      'societaire_views_up 1',
      'societaire_view_lag_events{view="profile"} 0',
      'societaire_view_parked_documents{view="dashboard"} 0',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(
      /societaire_http_answer_seconds_count\{method="GET",route="\/v1\/me\/dashboard",status="200"\} [1-9]/,
    );
    expect(text).not.toMatch(/[0-9a-f]{32}/);
    expect((await house.stranger.get('/metrics')).status).toBe(404);
  });
});
