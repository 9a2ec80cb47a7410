import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { contractOf, DebitedMutual, DUE_ON, FILE_ON, IBAN, mandateOf, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';

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
    expect(debits.map(({ text }) => text).sort()[0]).toMatch(/^Assurance auto \d+, echeance du 22 janvier 2026$/);
    const submitted = eventsIn(left, 'DebitSubmitted');
    expect(submitted.map(({ data }) => data.debit).sort()).toEqual(debits.map(({ debit }) => debit).sort());
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
void contractOf;
void mandateOf;
