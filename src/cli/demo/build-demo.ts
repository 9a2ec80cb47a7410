import { dayInParis, minusDays, plusDays, plusMonths, type Instant } from '../../../domain/shared/calendar.js';
import { views } from '../../../projections/views.js';
import { digestOf, type Digest } from '../../audit/digest.js';
import type { Clock } from '../../clock/clock.js';
import type { Config } from '../../config/config.js';
import { StartRefused } from '../../config/start-refused.js';
import { START } from '../../event-store/event-store.port.js';
import { openCore, type Core } from '../../core/open-core.js';
import { openReadStore } from '../../read-store/open-read-store.js';
import { buildView } from '../../views/rebuild/build-view.js';
import { progressOf } from '../progress.js';
import { demoCommands } from './demo-commands.js';
import { demoHistory, type DemoOptions } from './demo-history.js';
import { paymentDays } from './payments/payment-days.js';
import { makeSignIns, type SignIns } from './sign-ins.js';

export interface BuiltDemo {
  readonly signIns: SignIns;
  readonly events: number;
  readonly views: Readonly<Record<string, Digest>>;
}

/** A clock that shows the moment of what is being told. */
class HistoryClock implements Clock {
  moment = '1970-01-01T00:00:00.000Z' as Instant;

  now(): Instant {
    return this.moment;
  }
}

/** Tells the demo's history through the ordinary commands, and folds its views. */
export const buildDemo = async (config: Config, options: DemoOptions): Promise<BuiltDemo> => {
  const clock = new HistoryClock();
  const core = await openCore(config, clock);
  try {
    await assertEmpty(core);
    await tell(core, clock, options);
    return { signIns: await makeSignIns(core, options), ...(await fold(core)) };
  } finally {
    await core.close();
  }
};

const assertEmpty = async ({ events }: Core): Promise<void> => {
  if ((await events.head()) > START)
    throw new StartRefused(
      'demo.store-not-empty',
      'EVENTSTORE_URL names a store that holds events: a demo needs an empty one.',
    );
};

/** What happens in the offices, and between their days what the days bring to accounts. */
const tell = async (core: Core, clock: HistoryClock, options: DemoOptions): Promise<void> => {
  const history = demoHistory(options);
  const commands = demoCommands(core);
  const days = paymentDays({ core, clock, commands, options });
  const progress = progressOf('history', history.length);
  let day = plusMonths(options.today, -options.months);
  for (const [done, { at, carryOut }] of history.entries()) {
    for (; day < dayInParis(at); day = plusDays(day, 1)) await days.night(day);
    clock.moment = at;
    const { outcome } = await carryOut(commands);
    if (outcome !== 'executed' && outcome !== 'refused')
      throw new Error(`the demo's command number ${done} ended ${outcome}`);
    progress.move(done + 1);
  }
  for (; day < minusDays(options.today, 1); day = plusDays(day, 1)) await days.night(day);
  await days.evening(day);
  progress.end();
};

const fold = async (core: Core): Promise<Pick<BuiltDemo, 'events' | 'views'>> => {
  const store = await openReadStore(core.config);
  const reports: [string, Digest][] = [];
  for (const view of views) {
    const { copy } = await buildView(core, store, view);
    reports.push([view.name, await digestOf(await store.open(copy))]);
  }
  await store.close();
  return { events: await countEvents(core), views: Object.fromEntries(reports) };
};

const countEvents = async ({ events: log }: Core): Promise<number> => {
  let events = 0;
  for (let after = START; ;) {
    const page = await log.readAll(after);
    events += page.events.length;
    if (page.through === after) return events;
    after = page.through;
  }
};
