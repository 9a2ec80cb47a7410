import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { MAX_AMOUNT, toCents } from '../../domain/shared/money.js';
import { BatchRun } from '../../src/closing/batches/batch-run.js';
import { RefundsOfDay } from '../../src/closing/refunds/refunds-of-day.js';
import { id } from '../domain/payments/account/books.js';
import { folders } from '../kit/folders.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';
import { contractOf, DebitedMutual, FILE_ON, IBAN, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed, steppedOn } from './run.js';
import { transfersInFiles } from './transfers-in.js';

const newFolder = folders();

/** Two members are owed 5 and 6 €; a third is debited on the same day. */
const tellBase = async (): Promise<string> => {
  const base = join(newFolder(), 'data');
  await DebitedMutual.on(base, TOLD_ON, async (mutual) => {
    for (const index of [0, 1, 2]) await mutual.join(index, 'sante');
    for (const index of [0, 1]) await mutual.giveAccount(index, IBAN, 'debits');
    await mutual.sign(2);
  });
  await closed(base, plusDays(FILE_ON, -1));
  await DebitedMutual.on(base, FILE_ON, async (mutual) => {
    for (const index of [0, 1]) {
      const payment = { payment: id(7 + index), receivedOn: plusDays(FILE_ON, -1), means: 'transfer' } as const;
      const amount = toCents(500 + 100 * index);
      await mutual.onAccount(contractOf(index, 'sante'), { type: 'ReceivePayment', ...payment, amount });
    }
  });
  return base;
};

describe('a closing with two refunds and a debit whose store dies at an append', () => {
  it('leaves the same events and files once it is run again', async () => {
    const base = await tellBase();
    const whole = join(newFolder(), 'data');
    cpSync(base, whole, { recursive: true });
    await closed(whole, FILE_ON);
    const expected = await leftBehind(whole);
    expect(transfersInFiles(expected).map(({ amount }) => amount)).toHaveLength(2);
    expect(debitsInFiles(expected)).toHaveLength(1);
    const deaths = await cutOffEverywhere(base, FILE_ON, [FILE_ON, FILE_ON], newFolder, (left) =>
      expect(left).toEqual(expected),
    );
    expect(deaths).toBeGreaterThan(10);
  }, 120_000);

  it('and is closed a week late pays each once, or sets it off against what fell due', async () => {
    const base = await tellBase();
    const later = plusDays(FILE_ON, 7);
    await cutOffEverywhere(base, FILE_ON, [later, later], newFolder, (left) => {
      const paid = eventsIn(left, 'PremiumRefundPaid').map(({ data }) => `${String(data.transfer)} ${String(data.on)}`);
      const sent = transfersInFiles(left).map(({ transfer, executeOn }) => `${transfer} ${executeOn}`);
      expect(sent.sort()).toEqual(paid.sort());
      const moved = ['PremiumRefundPaid', 'PremiumRefundSetOff'].flatMap((type) => eventsIn(left, type));
      expect(moved.map(({ data }) => Number(data.amount)).sort((one, other) => one - other)).toEqual([500, 600]);
    });
  }, 120_000);
});

it('more transfers than a file takes make another file', async () => {
  const base = await tellBase();
  const run = (most: number) =>
    steppedOn(base, FILE_ON, {
      name: 'refunds',
      run: (closing) => new BatchRun(closing, new RefundsOfDay(closing), most).run(),
    });
  const { changed, files } = await run(1);
  expect([changed, files!.map(({ transactions }) => transactions)]).toEqual([2, [1, 1]]);
  expect((await run(1)).changed).toBe(0);
  expect(transfersInFiles(await leftBehind(base)).map(({ message }) => message.slice(-1))).toEqual(['1', '2']);
});

it('the largest amount that a bank takes goes alone, and holds nobody up', async () => {
  const base = await tellBase();
  await DebitedMutual.on(base, FILE_ON, (mutual) => {
    const more = { payment: id(20), receivedOn: plusDays(FILE_ON, -1), means: 'transfer' } as const;
    const amount = toCents(MAX_AMOUNT - 500);
    return mutual.onAccount(contractOf(0, 'sante'), { type: 'ReceivePayment', ...more, amount });
  });
  await closed(base, FILE_ON);
  const amounts = transfersInFiles(await leftBehind(base)).map(({ amount }) => amount);
  expect(amounts.sort()).toEqual(['6.00', '999999999.99']);
});
