import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../src/core/open-core.js';
import { dyingAt } from '../../closing/dying-core.js';
import { camt, entry, returned } from '../../bank/statements.js';
import { cores } from '../../kit/cores.js';
import { bring, counted } from './bring.js';
import { collectedMutual } from './collected-mutual.js';

const mutual = collectedMutual();
const { newFolder, open } = cores();

/** Three returns, two of which come to an event; a second one of the same debit; money that came in. */
const FILE = camt(
  entry('12.34', returned(1, '12.34')) +
    entry('12.34', returned(77, '12.34')) +
    entry('12.34', returned(2, '12.34', 'AC04').replace(/<EndToEndId>.*<\/EndToEndId>/, '')) +
    entry('12.34', returned(1, '12.34', 'MD06')) +
    entry('50.00', '', { way: 'CRDT' }),
);

/** Every event of the log by stream, in the order of each: returns of several accounts are recorded side by side. */
const streamsOf = async ({ events }: Core): Promise<Readonly<Record<string, unknown>>> => {
  const found = (await events.readAll(0n)).events.map(({ position: _position, hash: _hash, ...event }) => event);
  return Object.fromEntries(Map.groupBy(found, ({ stream }) => stream));
};
const copied = async (): Promise<Core> => {
  const folder = join(newFolder(), 'data');
  cpSync(mutual.core.config.dataDir, folder, { recursive: true });
  return open(folder);
};

it('an import whose store dies at an append, written or not, is run again and comes to the same', async () => {
  const whole = await copied();
  expect((await bring(whole, FILE)).counts).toEqual(counted({ read: 5, applied: 2, unmatched: 3 }));
  const expected = await streamsOf(whole);
  let deaths = 0;
  for (let ended = false; !ended; deaths += 1) {
    const core = await copied();
    const dying = dyingAt(core, () => undefined, deaths, deaths % 2 === 0);
    ended = await bring(dying, FILE).then(
      () => true,
      () => false,
    );
    const { counts } = await bring(core, FILE);
    expect(counts.read).toBe(5);
    expect(counts.applied + counts.unchanged + counts.unmatched).toBe(5);
    expect(await streamsOf(core)).toEqual(expected);
  }
  expect(deaths).toBe(6);
}, 60_000);
