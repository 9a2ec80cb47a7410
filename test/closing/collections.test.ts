import { join } from 'node:path';
import type { RecordReturn } from '../../domain/payments/account/commands.js';
import { lastDayOfReturn } from '../../domain/payments/rules/last-day-of-return.js';
import { date, daysBetween, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { toCents, ZERO } from '../../domain/shared/money.js';
import { folders } from '../kit/folders.js';
import { contractOf, DebitedMutual, DUE_ON, FILE_ON, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';

const newFolder = folders();
const SETTLED_ON = lastDayOfReturn(DUE_ON);
let folder = '';
beforeEach(async () => {
  folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'auto');
    await mutual.join(1, 'sante');
    await mutual.sign(0);
    await mutual.sign(1);
  });
  await closed(folder, FILE_ON);
});

const returning = (debit: string, returnedOn: CalendarDate): RecordReturn => ({
  type: 'RecordReturn',
  debit,
  returnedOn,
  settled: true,
  code: 'AM04',
  amount: toCents(1_000),
  costs: ZERO,
});
const debitOf = async (rum: string): Promise<string> =>
  debitsInFiles(await leftBehind(folder)).find((debit) => debit.rum === rum)!.debit;
const changedOn = async (day: CalendarDate, today = day): Promise<number> => {
  const [last] = (await closed(folder, day, today)).slice(-1);
  return last!.steps.find(({ name }) => name === 'collections')!.changed;
};

describe('a debit that does not come back', () => {
  it('is collected on the day after its fifth TARGET day, and not a day before', async () => {
    expect(await changedOn(SETTLED_ON)).toBe(0);
    expect(await changedOn(plusDays(SETTLED_ON, 1))).toBe(2);
    const collected = eventsIn(await leftBehind(folder), 'DebitCollected');
    expect(collected.map(({ data }) => data.on)).toEqual([SETTLED_ON, SETTLED_ON]);
    expect(await changedOn(plusDays(SETTLED_ON, 2))).toBe(0);
  });

  it('is collected as of the same day however late that day is closed', async () => {
    await closed(folder, plusDays(SETTLED_ON, 9));
    const collected = eventsIn(await leftBehind(folder), 'DebitCollected');
    expect(collected.map(({ data }) => data.on)).toEqual([SETTLED_ON, SETTLED_ON]);
  });
});

describe('a debit that came back', () => {
  it('is not collected, and is presented once more', async () => {
    const debit = await debitOf('MUT-0');
    const on = plusDays(DUE_ON, 1);
    await DebitedMutual.on(folder, on, (mutual) => mutual.onAccount(contractOf(0, 'auto'), returning(debit, on)));
    await closed(folder, date('2026-01-28'));
    expect(await changedOn(plusDays(SETTLED_ON, 1))).toBe(1);
    const debits = debitsInFiles(await leftBehind(folder)).filter(({ rum }) => rum === 'MUT-0');
    expect(debits.map(({ sequence, collectOn }) => [sequence, collectOn])).toEqual([
      ['FRST', DUE_ON],
      ['RCUR', '2026-01-30'],
    ]);
    expect(debits[0]!.debit).not.toBe(debits[1]!.debit);
  });

  it('in time but was told after it was taken for collected: the money is owed again', async () => {
    const debit = await debitOf('MUT-0');
    const told = plusDays(SETTLED_ON, 4);
    await closed(folder, told);
    await DebitedMutual.on(folder, told, (mutual) =>
      mutual.onAccount(contractOf(0, 'auto'), returning(debit, plusDays(DUE_ON, 2))),
    );
    await closed(folder, plusDays(told, 1));
    const left = await leftBehind(folder);
    expect(eventsIn(left, 'DebitReturned')).toHaveLength(1);
    expect(debitsInFiles(left).filter(({ rum }) => rum === 'MUT-0')).toHaveLength(2);
  });
});

it('nothing is ever debited that was not announced 14 days before, nor without a mandate signed by then', async () => {
  await closed(folder, plusDays(DUE_ON, 40));
  const left = await leftBehind(folder);
  const submitted = eventsIn(left, 'DebitSubmitted');
  expect(submitted).toHaveLength(4);
  for (const { stream, data } of submitted) {
    const announced = eventsIn(left, 'InstalmentsAnnounced').find((event) => event.stream === stream)!.data;
    const dueOn = new Map(
      (announced.instalments as readonly { number: number; dueOn: CalendarDate }[]).map((one) => [
        one.number,
        one.dueOn,
      ]),
    );
    for (const { number } of data.shares as readonly { number: number }[]) {
      expect(daysBetween(announced.sentOn as CalendarDate, data.collectOn as CalendarDate)).toBeGreaterThanOrEqual(14);
      expect(String(data.collectOn) >= dueOn.get(number)!).toBe(true);
    }
    const signed = eventsIn(left, 'MandateSigned').find((event) => event.stream === `mandate-${String(data.mandate)}`)!;
    expect(String(signed.data.signedOn) <= String(data.submittedOn)).toBe(true);
  }
}, 60_000);
