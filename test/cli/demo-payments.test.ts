import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { date, plusDays, minusDays } from '../../domain/shared/calendar.js';
import type { View } from '../../projections/define-view.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { buildDemo } from '../../src/cli/demo/build-demo.js';
import { demoMemberOf } from '../../src/cli/demo/demo-history.js';
import { upToDateCopy } from '../../src/closing/up-to-date-copy.js';
import { openCore } from '../../src/core/open-core.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { closed } from '../closing/run.js';
import { CONFIG } from '../kit/cores.js';
import { unlawfulDebits } from '../simulation/debits-lawful.js';
import { brokenPlans } from '../simulation/plans-whole.js';
import { debitsTold } from '../simulation/sums-agree.js';
import { unlawfulSuspensions } from '../simulation/suspensions-lawful.js';
import { eventsAfter, type ToldEvent } from '../simulation/told-event.js';

const TODAY = date('2026-11-24');

describe('the payments of a demo', () => {
  let [parent, dataDir] = ['', ''];
  let events: readonly ToldEvent[];
  const read = async (): Promise<readonly ToldEvent[]> => {
    const core = await openCore({ ...CONFIG, dataDir });
    const { told } = await eventsAfter(core, 0n);
    await core.close();
    return told;
  };
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'societaire-payments-'));
    dataDir = join(parent, 'data');
    await buildDemo({ ...CONFIG, dataDir }, { members: 40, months: 24, seed: 1, today: TODAY });
    events = await read();
  }, 300_000);
  afterAll(() => rmSync(parent, { recursive: true }));

  it('come back now and then, with mixed codes, and some are paid otherwise', () => {
    const returned = events.filter(({ type }) => type === 'DebitReturned' || type === 'DebitRefunded');
    const submitted = events.filter(({ type }) => type === 'DebitSubmitted');
    expect(returned.length / submitted.length).toBeGreaterThan(0.01);
    expect(returned.length / submitted.length).toBeLessThan(0.08);
    expect(new Set(returned.map(({ data }) => (data as unknown as { code: string }).code)).size).toBeGreaterThan(2);
    expect(events.some(({ type }) => type === 'PremiumRegularised')).toBe(true);
  });

  it('are told by the rules: announced, under a mandate, whole to the cent, suspended by the law', () => {
    expect(events.every(({ isDemo }) => isDemo)).toBe(true);
    expect(unlawfulDebits(events)).toEqual([]);
    expect(brokenPlans(events)).toEqual([]);
    expect(unlawfulSuspensions(events, minusDays(TODAY, 1))).toEqual([]);
  });

  it('leave one of the three members with a sign-in a red alert', async () => {
    const core = await openCore({ ...CONFIG, dataDir });
    const store = await openReadStore(core.config);
    const parts = { core, store, signal: new AbortController().signal };
    const copy = await upToDateCopy(parts, dashboard as unknown as View);
    const documents = await copy.getMany([0, 1, 2].map((index) => demoMemberOf(1, index)));
    const alerts = [...documents.values()].flatMap(
      ({ body }) => dashboardOn(JSON.parse(body!) as Parameters<typeof dashboardOn>[0], TODAY).alerts,
    );
    expect(alerts).toContainEqual(expect.objectContaining({ kind: 'payment-refused', severity: 'red' }));
    await store.close();
    await core.close();
  });

  it('go on with the next closes: nothing is planned or debited twice', async () => {
    for (let day = TODAY; day < plusDays(TODAY, 12); day = plusDays(day, 1)) await closed(dataDir, day);
    const after = await read();
    expect(debitsTold(after).size).toBeGreaterThan(debitsTold(events).size);
    const pairs = after
      .filter(({ type }) => type === 'InstalmentsPlanned')
      .map(({ stream, data }) => `${stream} ${data.instalments[0]!.dueOn}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect([unlawfulDebits(after), brokenPlans(after)]).toEqual([[], []]);
    const isReplanned = ({ type, isDemo }: ToldEvent): boolean => type === 'InstalmentsReplanned' && !isDemo;
    expect(after.filter(isReplanned).length).toBeLessThan(4);
  }, 120_000);
});
