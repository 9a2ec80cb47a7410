import { auditedEvent, masked, opened } from '../../src/audit/masked-event.js';
import { readableBy } from '../../src/audit/readable.js';
import { verifyChains, type Damage } from '../../src/audit/verify-chains.js';
import type { Core } from '../../src/core/open-core.js';
import { openCore } from '../../src/core/open-core.js';
import type { EventToAppend } from '../../src/event-store/event-store.port.js';
import { hashOf } from '../../src/event-store/hash-chain.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb-double.js';
import { date } from '../../domain/shared/calendar.js';
import { bastia } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { tellTwoMembers, YVES, ZOE } from '../kit/member-history.js';
import { NOON, TestClock } from '../kit/moment.js';

const stream = `member-${ZOE}`;
const PLACE = `${stream}@4`;
const LOST = { sealed: 'identity', key: 'e'.repeat(32), box: 'AAAA' };

/** What was planted at the end of Zoé's stream, with a good chain; what is said of it; whether a command stumbles. */
const PLANTED: readonly (readonly [string, Partial<EventToAppend>, string, boolean])[] = [
  ['an unknown type', { type: 'Knighted' }, 'event type Knighted is unknown to this release', true],
  ['a later version', { version: 3 }, 'AddressChanged v3 is of a later release (this one reads v2)', true],
  ['a version that never was', { version: 0 }, 'AddressChanged was never of version 0', true],
  ['no data', { data: 'null' }, 'the data of AddressChanged v2 are not of its shape: / invalid_type', true],
  [
    'a day that does not exist',
    { data: JSON.stringify({ from: '2026-02-30', identity: LOST }) },
    'the data of AddressChanged v2 are not of its shape: /from',
    false,
  ],
  [
    'an address in clear',
    { data: JSON.stringify({ from: '2026-03-01', identity: { address: bastia } }) },
    'the data of AddressChanged v2 are not of its shape: /identity/sealed',
    false,
  ],
  [
    'a block whose key is missing',
    { data: JSON.stringify({ from: '2026-03-01', identity: LOST }) },
    `key ${LOST.key} of its identity block is missing and has no mark of erasure`,
    false,
  ],
];

const newFolder = folders();
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const onSqlite = async (): Promise<Core> => openCore({ ...CONFIG, dataDir: newFolder() }, new TestClock());
const onDouble = async (): Promise<Core> => {
  const double = await EventStoreDbDouble.start();
  ends.push(() => double.stop());
  return openCore({ ...CONFIG, dataDir: newFolder(), eventStoreUrl: double.url }, new TestClock());
};
const plant = async ({ events }: Core, over: Partial<EventToAppend>): Promise<void> => {
  const last = (await events.last(stream))!;
  const metadata = JSON.stringify({ origin: 'live', occurredAt: NOON });
  const event = {
    id: 'f'.repeat(32),
    type: 'AddressChanged',
    version: 2,
    recordedAt: NOON,
    data: '{}',
    metadata,
    ...over,
  };
  const hash = hashOf(last.hash, { ...event, stream, revision: last.revision + 1 });
  await events.append(stream, last.revision, [{ ...event, hash }]);
};
const damageIn = async ({ events, decoder, secrets }: Core): Promise<Damage | undefined> =>
  (await verifyChains(events, readableBy(decoder, secrets), () => undefined)).damage;

describe.each([
  ['sqlite', onSqlite],
  ['eventstoredb (double)', onDouble],
] as const)('a stored event that cannot be read, on %s', (_name, open) => {
  let core: Core;
  beforeEach(async () => {
    core = await open();
    ends.push(() => core.close());
    await tellTwoMembers(core);
  });

  it.each(PLANTED)('of %s is named by verify', async (_what, over, why) => {
    expect(await damageIn(core)).toBeUndefined();
    await plant(core, over);
    expect(await damageIn(core)).toEqual({ first: PLACE, reason: expect.stringContaining(why) as string });
  });

  it.each(PLANTED.filter(([, , , stumbles]) => stumbles))(
    'of %s stops the commands of its stream, by name, and no others',
    async (_what, over) => {
      await plant(core, over);
      const members = new MemberCommands(core);
      const move = (member: string) => members.changeAddress(member, date('2026-12-24'), bastia, caller());
      await expect(move(ZOE)).rejects.toMatchObject({
        code: 'event-store.unreadable-event',
        message: expect.stringContaining(PLACE) as string,
      });
      expect(await move(YVES)).toMatchObject({ outcome: 'executed' });
      expect((await core.events.last(stream))!.revision).toBe(4);
    },
  );

  it('is shown by replay as unreadable, with what is known of it, masked or opened', async () => {
    await plant(core, { data: JSON.stringify({ from: '2026-03-01', identity: LOST }) });
    const event = (await core.events.last(stream))!;
    const shown = await auditedEvent(event, core.decoder, masked);
    expect(shown).toMatchObject({ stream, revision: 4, data: { identity: 'masqué' } });
    const unmasked = await auditedEvent(event, core.decoder, opened(core.keys));
    expect(unmasked).toMatchObject({ stream, revision: 4, unreadable: expect.stringContaining(LOST.key) as string });
    expect(unmasked).not.toHaveProperty('data');
  });
});
