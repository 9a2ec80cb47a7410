import Database from 'better-sqlite3';
import { date } from '../../domain/shared/calendar.js';
import { profileOn } from '../../projections/profile/query.js';
import { profile } from '../../projections/profile/view.js';
import type { ProfileDocument } from '../../projections/profile/document.js';
import { filesOf } from '../../src/config/config.js';
import { openPersonal } from '../../src/secrets/open-personal.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { bastia } from '../domain/membership/people.js';
import { cores } from '../kit/cores.js';
import { tellTwoMembers, ZOE } from '../kit/member-history.js';

const { newFolder, open } = cores();

const readProfile = async (folder: string, today: string): Promise<unknown> => {
  const core = await open(folder);
  const store = await openReadStore(core.config);
  const { current } = (await store.pointers())[`${profile.name}@${profile.version}`]!;
  const { body } = (await (await store.open(current)).get(ZOE))!;
  await store.close();
  return openPersonal(core.keys, profileOn(JSON.parse(body!) as ProfileDocument, date(today)));
};
const erase = (folder: string, name: string): void => {
  const database = new Database(filesOf(folder).secrets);
  database.prepare('UPDATE keys SET wrapped = NULL WHERE subject = ? AND class = ?').run(ZOE, name);
  database.close();
};

describe('a profile through the real commands and engine', () => {
  let folder: string;
  beforeEach(async () => {
    folder = newFolder();
    await tellTwoMembers(await open(folder));
  });

  it('is opened at the edge, as of any day', async () => {
    expect(await readProfile(folder, '2026-11-24')).toMatchObject({
      lastName: 'Lefèvre',
      address: bastia,
      nextAddresses: [],
    });
    expect(await readProfile(folder, '2026-02-28')).toMatchObject({ addressSince: '2026-02-01' });
  });

  it('shows what was erased as erased, of that class alone, with no fold in between', async () => {
    erase(folder, 'contact');
    expect(await readProfile(folder, '2026-11-24')).toMatchObject({
      lastName: 'Lefèvre',
      joinedOn: '2026-01-15',
      contact: { email: 'effacé', phone: 'effacé', preferredChannel: 'effacé' },
    });
    erase(folder, 'identity');
    expect(await readProfile(folder, '2026-02-28')).toMatchObject({
      memberNumber: 'effacé',
      lastName: 'effacé',
      birthDate: 'effacé',
      joinedOn: '2026-01-15',
      address: 'effacé',
      addressSince: '2026-02-01',
      nextAddresses: [{ from: '2026-03-01', address: 'effacé' }],
    });
  });
});
