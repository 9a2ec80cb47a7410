import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';
import { DebitedMutual, FILE_ON, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind, type LeftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';

const newFolder = folders();
const data = (): string => join(newFolder(), 'data');

/** Two members, three debits of two sequences; the day before is closed. */
const tellBase = async (): Promise<string> => {
  const base = data();
  await DebitedMutual.on(base, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'auto', 'habitation');
    await mutual.join(1, 'sante');
    await mutual.sign(0);
    await mutual.sign(1);
  });
  await closed(base, plusDays(FILE_ON, -1));
  return base;
};

describe('a closing with debits whose store dies at an append', () => {
  let base = '';
  beforeEach(async () => {
    base = await tellBase();
  });

  it('leaves the same events and files once it is run again, whichever append it was', async () => {
    const whole = data();
    cpSync(base, whole, { recursive: true });
    await closed(whole, FILE_ON);
    const expected = await leftBehind(whole);
    expect(debitsInFiles(expected)).toHaveLength(3);
    const deaths = await cutOffEverywhere(base, FILE_ON, [FILE_ON, FILE_ON], newFolder, (left) =>
      expect(left).toEqual(expected),
    );
    expect(deaths).toBeGreaterThan(13);
  }, 120_000);

  it('and is brought to its end days later submits each debit once, on a day that its file reached', async () => {
    const later = plusDays(FILE_ON, 6);
    const moved = new Set<string>();
    await cutOffEverywhere(base, FILE_ON, [later, later], newFolder, (left) => {
      const [debits, submitted] = [debitsInFiles(left), eventsIn(left, 'DebitSubmitted')];
      const told = submitted.map(({ data: { debit, collectOn } }) => `${String(debit)} ${String(collectOn)}`);
      expect(debits.map(({ debit, collectOn }) => `${debit} ${collectOn}`).sort()).toEqual(told.sort());
      expect(new Set(debits.map(({ debit }) => debit)).size).toBe(3);
      for (const {
        data: { submittedOn, collectOn },
      } of submitted) {
        expect(String(collectOn) > String(submittedOn)).toBe(true);
        moved.add(String(submittedOn));
      }
      expectSequencesRight(left);
    });
    expect([...moved].sort()).toEqual([FILE_ON, later]);
  }, 120_000);
});

/** What a mandate says was presented and not taken back is what went, in that order: the first one as the first. */
const expectSequencesRight = (left: LeftBehind): void => {
  const debits = new Map(debitsInFiles(left).map((debit) => [debit.debit, debit]));
  for (const events of Object.entries(left.streams).filter(([stream]) => stream.startsWith('mandate-'))) {
    const told = events[1] as readonly { type: string; data: { debit: string; sequence: string } }[];
    const gone: { debit: string; sequence: string }[] = [];
    for (const { type, data: one } of told)
      if (type === 'MandatePresented') gone.push(one);
      else if (type === 'PresentationWithdrawn') expect(gone.pop()!.debit).toBe(one.debit);
    expect(gone.map(({ sequence }) => sequence)).toEqual(gone.map((_one, at) => (at === 0 ? 'FRST' : 'RCUR')));
    for (const { debit, sequence } of gone) expect(debits.get(debit)!.sequence).toBe(sequence);
  }
};
