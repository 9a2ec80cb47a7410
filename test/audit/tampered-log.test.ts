import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChains, type Damage } from '../../src/audit/verify-chains.js';
import { openCore } from '../../src/core/open-core.js';
import { START, type StoredEvent } from '../../src/event-store/event-store.port.js';
import { CONFIG } from '../kit/cores.js';
import { tellTwoMembers, YVES, ZOE } from '../kit/member-history.js';
import { TestClock } from '../kit/moment.js';
import { flipped, flippedMetadata, inserted, removed, repeated, swapped, type Rewrite } from './tampering/rewrites.js';
import { doubleHolding, recordOf, tamperedDouble, type OpenedDouble } from './tampering/tampered-double.js';
import { tamperedSqlite } from './tampering/tampered-sqlite.js';
import type { Opened } from './tampering/tampered-store.js';

const zoe = `member-${ZOE}`;
const yves = `member-${YVES}`;
const PLACES = [`${zoe}@0`, `${yves}@0`, `${zoe}@1`, `${yves}@1`, `${zoe}@2`, `${zoe}@3`];
const HEADS = new Map([
  [zoe, 3],
  [yves, 1],
]);
const FLIPS = ['id', 'type', 'recordedAt', 'data', 'hash'] as const;

/** What was done, how, and the place that is named; `last`: of the last event of its stream. */
const CASES: readonly (readonly [string, Rewrite, string])[] = [
  ...PLACES.flatMap((place, at) => [
    ...FLIPS.map((name) => [`a byte of its ${name} is another at ${place}`, flipped(at, name), place] as const),
    [`its metadata are others at ${place}`, flippedMetadata(at), place] as const,
  ]),
  ...[0, 1, 2, 4].map((at) => [`it was removed: ${PLACES[at]}`, removed(at), PLACES[at]!] as const),
  ['two of one stream were swapped', swapped(2, 4), `${zoe}@1`],
  ['two of two streams were swapped', swapped(2, 3), `${zoe}@1`],
  ['two beginnings were swapped', swapped(0, 1), `${zoe}@0`],
  ['one was inserted without a chain', inserted(4, false), `${zoe}@2`],
  ['one was inserted with a hash of its own: what follows it', inserted(4, true), `${zoe}@3`],
  ['the last one is there twice', repeated(5), `${zoe}@4`],
];

let told: readonly StoredEvent[];
beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tampered-told-'));
  const core = await openCore({ ...CONFIG, dataDir }, new TestClock());
  await tellTwoMembers(core);
  told = (await core.events.readAll(START)).events;
  await core.close();
  rmSync(dataDir, { recursive: true });
});

const opened: Opened[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});
const damageIn = async (one: Opened): Promise<Damage | undefined> => {
  opened.push(one);
  return (
    await verifyChains(
      one.store,
      async () => undefined,
      () => undefined,
    )
  ).damage;
};

describe.each([tamperedSqlite, tamperedDouble].map((store) => [store.name, store] as const))(
  'verify of a log on %s that a hand was laid on',
  (_name, { holding }) => {
    it('finds nothing in what was left alone', async () => {
      expect(await damageIn(await holding(told, HEADS))).toBeUndefined();
    });

    it.each(CASES)('names the place when %s', async (_what, rewrite, place) => {
      const found = await damageIn(await holding(rewrite(told), HEADS));
      expect(found?.first).toBe(place);
      expect(found?.reason).toMatch(/removed|altered|inserted|unknown/);
    });
  },
);

describe('verify of a log on EventStoreDB', () => {
  const withBytes = (at: number, name: 'data' | 'metadata', change: (bytes: Uint8Array) => Uint8Array) =>
    doubleHolding(
      told.map(recordOf).map((record, index) => (index === at ? { ...record, [name]: change(record[name]) } : record)),
    );
  const flip = (at: number) => (bytes: Uint8Array) => bytes.with(at, bytes[at]! ^ 1);

  it.each(['data', 'metadata'] as const)(
    'names the event whichever byte of its %s is another',
    async (name) => {
      const { length } = recordOf(told[3]!)[name];
      const missed: number[] = [];
      for (let at = 0; at < length; at += 7) {
        const one = await withBytes(3, name, flip(at));
        if (
          (
            await verifyChains(
              one.store,
              async () => undefined,
              () => undefined,
            )
          ).damage?.first !== PLACES[3]
        )
          missed.push(at);
        await one.close();
      }
      expect(missed).toEqual([]);
    },
    60_000,
  );

  it.each(['', '[]', '7', 'null', '{"id":"x"}', '\u0000'])('names an event whose metadata are %j', async (text) => {
    const found = await damageIn(await withBytes(2, 'metadata', () => new TextEncoder().encode(text)));
    expect(found).toEqual({ first: PLACES[2], reason: expect.stringContaining('cannot be read') as string });
  });

  it('names what was altered before an event that cannot be read', async () => {
    const [first, ...rest] = flipped(0, 'data')(told).map(recordOf);
    const broken = rest.map((record, index) => (index === 3 ? { ...record, metadata: new Uint8Array() } : record));
    expect((await damageIn(await doubleHolding([first!, ...broken])))?.first).toBe(PLACES[0]);
  });

  it.each<[string, (log: OpenedDouble['log']) => unknown]>([
    ['deleted', (log) => log.delete(yves)],
    ['ended for good', (log) => log.tombstone(yves)],
  ])('names a stream that was %s by hand', async (_how, end) => {
    const one = await doubleHolding(told.map(recordOf));
    end(one.log);
    expect(await damageIn(one)).toEqual({ first: `${yves}@0`, reason: 'its stream was deleted on the server' });
  });

  it('finds a last event that was removed on SQLite, where positions have no gap, and needs seals here', async () => {
    expect((await damageIn(await tamperedSqlite.holding(removed(5)(told), HEADS)))?.first).toBe(PLACES[5]);
    expect(await damageIn(await tamperedDouble.holding(removed(5)(told), HEADS))).toBeUndefined();
  });
});
