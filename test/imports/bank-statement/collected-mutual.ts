import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cores } from '../../kit/cores.js';
import { Collected } from './collected.js';

/** A mutual for each test, with a debit under each of two mandates and two debits under a third; told once for all of them. */
export const collectedMutual = (): Collected => {
  const { newFolder, open } = cores();
  const mutual = {} as { now?: Collected };
  let base: string;
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'societaire-collected-'));
    await Collected.tell(base, [
      { contract: 1, mandate: 1, debit: 1 },
      { contract: 2, mandate: 2, debit: 2 },
      { contract: 3, mandate: 3, debit: 3 },
      { contract: 3, mandate: 3, debit: 4, instalment: 2, collectOn: '2027-01-05' },
    ]);
  });
  afterAll(() => rmSync(base, { recursive: true }));
  beforeEach(async () => {
    const folder = join(newFolder(), 'data');
    cpSync(base, folder, { recursive: true });
    mutual.now = new Collected(await open(folder));
  });
  return new Proxy({} as Collected, {
    get: (_none, name) => {
      const value: unknown = Reflect.get(mutual.now!, name);
      return typeof value === 'function' ? (value.bind(mutual.now) as unknown) : value;
    },
  });
};
