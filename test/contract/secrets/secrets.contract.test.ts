import type { SecretsStore, StoredSession } from '../../../src/secrets/secrets-store.port.js';
import { ADAPTERS } from './adapters.js';
import { copying } from './cases/copying.js';
import { at, hex, key } from './some-secrets.js';

const THERE = ADAPTERS.filter(({ absent }) => absent === undefined);

afterAll(() => {
  for (const { name, absent, raceless } of ADAPTERS) {
    if (absent !== undefined) process.stdout.write(`secrets in ${name}: NOT RUN, ${absent}\n`);
    if (raceless !== undefined) process.stdout.write(`secrets in ${name}: races NOT RUN, ${raceless}\n`);
  }
});

describe.each(THERE)('secrets in $name', ({ place, raceless }) => {
  /** registers what needs updates that are atomic between connections */
  const race = (title: string, run: () => Promise<void>): void => {
    if (raceless === undefined) it(title, run);
  };

  let opened: ReturnType<typeof place>;
  let stores: SecretsStore[];
  let one: SecretsStore;
  let other: SecretsStore;

  const another = async (): Promise<SecretsStore> => {
    const store = await opened.open();
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    opened = place();
    stores = [];
    one = await another();
    other = await another();
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    opened.remove();
  });

  describe('keys', () => {
    it('are read back as they were inserted, by another instance and after a restart', async () => {
      const keys = [key('m', 'identity'), key('m', 'contact')];
      expect(await one.insertKeys(keys)).toEqual(expect.arrayContaining(keys));
      expect(await other.liveKeys('m')).toEqual(expect.arrayContaining(keys));
      expect(await (await another()).key(keys[0]!.id)).toEqual(keys[0]);
    });

    it('are one for each member and class, whoever was first', async () => {
      const [first] = await one.insertKeys([key('m', 'identity')]);
      expect(await other.insertKeys([key('m', 'identity')])).toEqual([first]);
      expect(await one.insertKeys([key('m', 'contact'), key('n', 'identity')])).toHaveLength(3);
      expect(await one.liveKeys('n')).toHaveLength(1);
    });

    it('of 40 racing inserts from two instances are the same for all', async () => {
      const racing = Array.from({ length: 40 }, (_, index) =>
        [one, other][index % 2]!.insertKeys([key('m', 'identity'), key('m', 'contact')]),
      );
      const answers = (await Promise.all(racing)).map((keys) => keys.map(({ id }) => id).sort());
      expect(answers).toEqual(answers.map(() => answers[0]));
      expect(answers[0]).toHaveLength(2);
    });

    it('that were never there are not found', async () => {
      expect(await one.key(hex())).toBeUndefined();
      expect(await one.liveKeys('nobody')).toEqual([]);
    });

    it('are listed in pages in the order of their ids', async () => {
      const keys = ['a', 'b', 'c', 'd', 'e'].map((letter) => key(letter, 'identity', { id: letter.repeat(32) }));
      await one.insertKeys(keys.toReversed());
      const first = await other.keysAfter('', 2);
      expect(first.map(({ id }) => id[0])).toEqual(['a', 'b']);
      expect((await other.keysAfter(first[1]!.id, 9)).map(({ id }) => id[0])).toEqual(['c', 'd', 'e']);
      expect(await other.keysAfter('e'.repeat(32), 9)).toEqual([]);
      expect(await other.countKeys()).toBe(5);
    });

    it('are replaced by their new wrapping, and none is made', async () => {
      const kept = key('m', 'identity');
      await one.insertKeys([kept]);
      await other.replaceKeys([{ ...kept, wrapped: Buffer.from('anew') }, key('n', 'identity')]);
      expect((await one.key(kept.id))!.wrapped).toEqual(Buffer.from('anew'));
      expect(await one.liveKeys('n')).toEqual([]);
    });
  });

  describe('settings', () => {
    it('are what the first instance put', async () => {
      expect(await one.setting('s', Buffer.from('one'))).toEqual(Buffer.from('one'));
      expect(await other.setting('s', Buffer.from('other'))).toEqual(Buffer.from('one'));
      await other.replaceSetting('s', Buffer.from('new'));
      expect(await one.setting('s', Buffer.from('one'))).toEqual(Buffer.from('new'));
    });
  });

  describe('claims', () => {
    it('have one winner of 40 from two instances, and all hear who', async () => {
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, index) => [one, other][index % 2]!.claim('email', 't', `m${index}`, at(index))),
      );
      expect(new Set(claims.map(({ owner }) => owner)).size).toBe(1);
      expect(await other.ownerOf('email', 't')).toBe(claims[0]!.owner);
    });

    it('keep the moment at which they were taken', async () => {
      await one.claim('email', 't', 'm', at(0));
      expect(await other.claim('email', 't', 'm', at(9))).toEqual({ owner: 'm', since: at(0) });
    });

    it('of one kind are not those of another', async () => {
      await one.claim('email', 't', 'm', at(0));
      expect(await one.claim('member-number', 't', 'n', at(0))).toEqual({ owner: 'n', since: at(0) });
      expect(await one.ownerOf('staff', 't')).toBeUndefined();
    });

    it('are released by their owner only, then free', async () => {
      await one.claim('email', 't', 'm', at(0));
      await other.releaseClaim('email', 't', 'n');
      expect(await one.ownerOf('email', 't')).toBe('m');
      await other.releaseClaim('email', 't', 'm');
      expect(await one.claim('email', 't', 'n', at(1))).toEqual({ owner: 'n', since: at(1) });
    });

    race('left behind go to one of those who ask for them', async () => {
      const from = await one.claim('email', 't', 'gone', at(0));
      const moves = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          [one, other][index % 2]!.moveClaim('email', 't', from, { owner: `m${index}`, since: at(61) }),
        ),
      );
      expect(moves.filter((moved) => moved)).toHaveLength(1);
      expect(await one.ownerOf('email', 't')).toBe(`m${moves.indexOf(true)}`);
    });

    it('are made many at once, the first of those that are alike, and take nothing from others', async () => {
      await one.claim('email', 't0', 'other', at(0));
      const wanted = ['t0', 't1', 't2', 't1'].map((token, index) => ({ token, owner: `m${index}` }));
      expect(await other.claimAll('email', wanted, at(1))).toEqual([false, true, true, false]);
      expect(await other.claimAll('email', wanted, at(2))).toEqual([false, true, true, false]);
      expect(await other.claimAll('email', [], at(1))).toEqual([]);
      expect(await Promise.all(['t0', 't1', 't2'].map((token) => one.ownerOf('email', token)))).toEqual([
        'other',
        'm1',
        'm2',
      ]);
    });

    it('are not moved once their owner has taken them anew', async () => {
      const from = await one.claim('email', 't', 'm', at(0));
      expect(await one.moveClaim('email', 't', from, { owner: 'm', since: at(61) })).toBe(true);
      expect(await other.moveClaim('email', 't', from, { owner: 'n', since: at(62) })).toBe(false);
      expect(await other.ownerOf('email', 't')).toBe('m');
    });
  });

  describe('credentials', () => {
    it('are the last put', async () => {
      expect(await one.credential('m')).toBeUndefined();
      await one.putCredential({ account: 'm', role: 'member', passwordHash: 'first' });
      await one.putCredential({ account: 'm', role: 'auditor', passwordHash: 'second' });
      expect(await other.credential('m')).toEqual({ account: 'm', role: 'auditor', passwordHash: 'second' });
    });
  });

  describe('sessions', () => {
    const session = (token: string, from: number, to: number): StoredSession => {
      return { token, account: 'm', role: 'member', createdAt: at(from), expiresAt: at(to) };
    };

    it('know where the log was as the visit before began, whoever ended that one', async () => {
      expect(await one.visit('m', '12')).toBeUndefined();
      expect(await other.visit('m', '9007199254740993')).toBe('12');
      expect(await one.visit('m', '9007199254740994')).toBe('9007199254740993');
      expect(await one.visit('n', '1')).toBeUndefined();
      const later = { ...session('t', 0, 60), previousVisit: '12' };
      await one.insertSession(later);
      expect(await other.session('t')).toEqual(later);
    });

    it('are read by another instance until they are ended', async () => {
      await one.insertSession(session('t', 0, 60));
      expect(await other.session('t')).toEqual(session('t', 0, 60));
      await other.deleteSession('t');
      expect(await one.session('t')).toBeUndefined();
    });

    it('that are over are gone when the next one begins', async () => {
      await one.insertSession(session('over', 0, 59));
      await one.insertSession(session('last second', 0, 60));
      await other.insertSession(session('new', 60, 120));
      expect(await one.session('over')).toBeUndefined();
      expect(await one.session('last second')).toBeDefined();
      expect(await one.session('new')).toBeDefined();
    });
  });

  describe('rows for another store', () => copying(() => [one, other]));
});
