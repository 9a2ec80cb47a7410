import Database from 'better-sqlite3';
import { join } from 'node:path';
import { daysBetween, plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { debitsInFilesOf } from '../../src/closing/steps/debits.js';
import { filesOf } from '../../src/config/config.js';
import { DebitedMutual, DUE_ON, FILE_ON, IBAN, memberOf, OTHER_IBAN, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed, steppedOn } from './run.js';

const newFolder = folders();
let folder = '';
beforeEach(async () => {
  folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'auto', 'habitation');
    await mutual.join(1, 'sante');
    await mutual.sign(0);
    await mutual.sign(1);
  });
});
const told = (day: typeof TOLD_ON, tell: (mutual: DebitedMutual) => Promise<void>) =>
  DebitedMutual.on(folder, day, tell);
const inText = (one: unknown, other: unknown): number => (String(one) < String(other) ? -1 : 1);
const stepOf = (days: Awaited<ReturnType<typeof closed>>, name = 'debits') =>
  days.at(-1)!.steps.find((step) => step.name === name)!;

describe('the files of debits', () => {
  it('are one for each sequence, two TARGET days before the collection', async () => {
    expect((await closed(folder, plusDays(FILE_ON, -1))).at(-1)!.files).toEqual([]);
    const days = await closed(folder, FILE_ON);
    expect(days.at(-1)!.files).toEqual([
      { path: `bank/out/pain.008-${FILE_ON}-1.xml`, format: 'pain.008.001.08', transactions: 2, sum: '20.00' },
      { path: `bank/out/pain.008-${FILE_ON}-2.xml`, format: 'pain.008.001.08', transactions: 1, sum: '10.00' },
    ]);
    expect(stepOf(days)).toEqual({ name: 'debits', changed: 3 });
    const left = await leftBehind(folder);
    const debits = debitsInFiles(left);
    expect(debits.map(({ sequence, rum }) => `${sequence} ${rum}`)).toEqual(
      expect.arrayContaining(['FRST MUT-0', 'FRST MUT-1', 'RCUR MUT-0']),
    );
    for (const debit of debits)
      expect(debit).toMatchObject({ collectOn: DUE_ON, amount: '10.00', iban: IBAN, amended: false });
    expect(debits.map(({ text }) => text).find((text) => text.startsWith('Assurance auto'))).toMatch(
      /^Assurance auto \d+, echeance du 22 janvier 2026$/,
    );
    const submitted = eventsIn(left, 'DebitSubmitted');
    expect(submitted.map(({ data }) => String(data.debit)).sort()).toEqual(debits.map(({ debit }) => debit).sort());
    for (const { data } of submitted) {
      const mandate = left.streams[`mandate-${String(data.mandate)}`] as { type: string; data: { debit: string } }[];
      expect(mandate[data.mandateRevision as number]).toMatchObject({
        type: 'MandatePresented',
        data: { debit: data.debit, dueOn: DUE_ON },
      });
    }
  });

  it('are the same when the day is closed again, and no debit goes twice', async () => {
    const [once] = await closed(folder, FILE_ON);
    const before = await leftBehind(folder);
    const [again] = await closed(folder, FILE_ON);
    expect(again!.files).toEqual(once!.files);
    expect(stepOf([again!]).changed).toBe(0);
    expect(await leftBehind(folder)).toEqual(before);
  });
});

describe('a debit that is late', () => {
  it('keeps its day where a file of a day later reaches it', async () => {
    await closed(folder, plusDays(FILE_ON, -1));
    const days = await closed(folder, FILE_ON, plusDays(FILE_ON, 1));
    expect(stepOf(days).shifted).toBeUndefined();
    for (const { collectOn } of debitsInFiles(await leftBehind(folder))) expect(collectOn).toBe(DUE_ON);
  });

  it('is collected on the first day that can be reached where the mutual was off for a week, and says so', async () => {
    await closed(folder, plusDays(FILE_ON, -1));
    const back = plusDays(FILE_ON, 7);
    const days = await closed(folder, back);
    const [late] = days.filter(({ date }) => date === FILE_ON);
    expect(stepOf([late!])).toMatchObject({ changed: 3, shifted: { count: 3 } });
    const left = await leftBehind(folder);
    const debits = debitsInFiles(left);
    expect(debits.map(({ collectOn }) => collectOn)).toEqual(debits.map(() => plusDays(back, 1)));
    expect(debits).toHaveLength(3);
    for (const { data } of eventsIn(left, 'CollectionsRecorded'))
      for (const item of data.items as readonly Record<string, unknown>[])
        expect(item).toMatchObject({ plannedOn: DUE_ON, sentOn: back, shifted: 'day-closed-late' });
    const days14 = debits.map(({ collectOn }) => daysBetween(back, collectOn as typeof back));
    expect(Math.max(...days14)).toBeLessThanOrEqual(14);
  });
});

describe('a debit without a mandate that may be used', () => {
  const blocking = { type: 'BlockMandate', today: TOLD_ON, why: 'account', code: 'AC04' } as const;

  it('does not go and holds no other up; it goes on a later day, once there is one', async () => {
    await told(plusDays(TOLD_ON, 1), (mutual) => mutual.onMandate(0, blocking));
    expect(stepOf(await closed(folder, FILE_ON))).toMatchObject({ changed: 1, refused: { 'payments.no-mandate': 2 } });
    expect(debitsInFiles(await leftBehind(folder)).map(({ rum }) => rum)).toEqual(['MUT-1']);
    await told(plusDays(FILE_ON, 1), (mutual) =>
      mutual.onMandate(0, { type: 'UnblockMandate', today: FILE_ON, why: 'account' }),
    );
    const [next] = await closed(folder, plusDays(FILE_ON, 1));
    expect(stepOf([next!])).toEqual({ name: 'debits', changed: 2 });
    const debits = debitsInFiles(await leftBehind(folder)).filter(({ rum }) => rum === 'MUT-0');
    expect(debits.map(({ sequence, collectOn }) => [sequence, collectOn])).toEqual([
      ['FRST', DUE_ON],
      ['RCUR', DUE_ON],
    ]);
  });

  it('says that it could not go before where its day is over', async () => {
    await told(plusDays(TOLD_ON, 1), (mutual) => mutual.onMandate(1, blocking));
    await closed(folder, FILE_ON);
    const later = plusDays(FILE_ON, 7);
    await closed(folder, plusDays(later, -1));
    await told(later, (mutual) => mutual.onMandate(1, { type: 'UnblockMandate', today: later, why: 'account' }));
    await closed(folder, later);
    const items = eventsIn(await leftBehind(folder), 'CollectionsRecorded').flatMap(
      ({ data }) => data.items as readonly Record<string, unknown>[],
    );
    expect(items.filter(({ rum }) => rum === 'MUT-1')).toMatchObject([
      { collectOn: plusDays(later, 1), plannedOn: DUE_ON, shifted: 'not-sent-before' },
    ]);
  });

  it('of a member who was erased does not go, and the others do', async () => {
    const database = new Database(filesOf(folder).secrets);
    database.prepare("UPDATE keys SET wrapped = NULL WHERE subject = ? AND class = 'payment'").run(memberOf(0));
    database.close();
    const days = await closed(folder, FILE_ON);
    expect(stepOf(days)).toMatchObject({ changed: 1, refused: { 'closing.member-erased': 2 } });
    expect(debitsInFiles(await leftBehind(folder)).map(({ rum }) => rum)).toEqual(['MUT-1']);
  });

  it('is not collected under one of another creditor', async () => {
    const renamed = { type: 'RenameMandate', today: TOLD_ON, rum: 'MUT-1', ics: 'FR19ZZZ654321' } as const;
    await told(plusDays(TOLD_ON, 1), (mutual) => mutual.onMandate(1, renamed));
    expect(stepOf(await closed(folder, FILE_ON))).toMatchObject({
      changed: 2,
      refused: { 'payments.mandate-of-other-creditor': 1 },
    });
  });
});

it('a changed account is told to the bank with the first debit after it, and once', async () => {
  await closed(folder, FILE_ON);
  const later = plusDays(FILE_ON, 10);
  await told(later, (mutual) =>
    mutual.onMandate(0, {
      type: 'ChangeMandateAccount',
      today: later,
      account: { iban: OTHER_IBAN, holder: 'Zoé Lefèvre' },
      accountNow: undefined,
    }),
  );
  const before = debitsInFiles(await leftBehind(folder)).length;
  for (let day = plusDays(FILE_ON, 1); day <= plusDays(FILE_ON, 31); day = plusDays(day, 1)) await closed(folder, day);
  const debits = debitsInFiles(await leftBehind(folder)).slice(before);
  expect(debits.map(({ sequence, rum, iban, amended }) => [sequence, rum, iban, amended]).toSorted(inText)).toEqual([
    ['RCUR', 'MUT-0', OTHER_IBAN, false],
    ['RCUR', 'MUT-0', OTHER_IBAN, true],
    ['RCUR', 'MUT-1', IBAN, false],
  ]);
}, 60_000);

it('more debits than a file may hold make further files, each under its own number', async () => {
  await told(TOLD_ON, async (mutual) => {
    for (const index of [2, 3, 4, 5, 6]) {
      await mutual.join(index, 'auto');
      await mutual.sign(index);
    }
  });
  const { files = [] } = await steppedOn(folder, FILE_ON, debitsInFilesOf(3));
  expect(files.map(({ path, transactions }) => [path.slice(-5), transactions])).toEqual([
    ['1.xml', 3],
    ['2.xml', 3],
    ['3.xml', 1],
    ['4.xml', 1],
  ]);
  const debits = debitsInFiles(await leftBehind(folder));
  expect(new Set(debits.map(({ debit }) => debit)).size).toBe(8);
});
