import { Diverged } from './diverged.js';
import {
  COPIED_TABLES,
  KEY_COLUMNS,
  type CopiedTable,
  type SecretRow,
  type SecretsStore,
} from '../secrets/secrets-store.port.js';
import { PENDING_EMAIL } from '../membership/pending-email.js';

const PAGE = 500;

/** Copies all but sessions and leases; what is there already is not undone. Answers how many rows were read. */
export const copySecrets = async (from: SecretsStore, to: SecretsStore): Promise<number> => {
  let rows = 0;
  for (const table of Object.keys(COPIED_TABLES) as CopiedTable[])
    for (let after: readonly string[] = []; ;) {
      const page = await from.rowsAfter(table, after, PAGE);
      if (page.length === 0) break;
      if (table === 'settings') await assertSame(to, page);
      await to.insertRows(table, page);
      rows += page.length;
      after = page.at(-1)!.slice(0, KEY_COLUMNS[table]) as readonly string[];
    }
  return rows;
};

/** Another look-up key in the target would leave every claim that is copied without effect. A code of the day may differ. */
const assertSame = async (to: SecretsStore, settings: readonly SecretRow[]): Promise<void> => {
  for (const [name, value] of settings as readonly (readonly [string, Buffer])[])
    if (!name.startsWith(PENDING_EMAIL) && !(await to.setting(name, value)).equals(value))
      throw new Diverged(`the target has secrets of its own (${name}): copy into an empty folder`);
};
