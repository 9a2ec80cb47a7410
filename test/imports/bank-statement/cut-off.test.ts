import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../src/core/open-core.js';
import { camt, entry, returned } from '../../bank/statements.js';
import { cores } from '../../kit/cores.js';
import { counted } from './bring.js';
import { collectedMutual } from './collected-mutual.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';

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

const copied = async (): Promise<Core> => {
  const folder = join(newFolder(), 'data');
  cpSync(mutual.core.config.dataDir, folder, { recursive: true });
  return open(folder);
};

it('an import whose store dies at an append, written or not, is run again and comes to the same', async () => {
  const { counts, deaths } = await cutOffEverywhere(FILE, copied);
  expect(counts).toEqual(counted({ read: 5, applied: 2, unmatched: 3 }));
  expect(deaths).toBe(6);
}, 60_000);
