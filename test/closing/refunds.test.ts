import Database from 'better-sqlite3';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { filesOf } from '../../src/config/config.js';
import { folders } from '../kit/folders.js';
import { id } from '../domain/payments/account/books.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';
import { contractOf, DebitedMutual, DUE_ON, FILE_ON, IBAN, memberOf, OTHER_IBAN, TOLD_ON } from './debited-mutual.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';
import { transfersInFiles } from './transfers-in.js';

const newFolder = folders();
const HEALTH = contractOf(0, 'sante');
const PAID_ON = plusDays(TOLD_ON, 1);

const receiving = (amount: number, receivedOn: CalendarDate, payment = 1): AccountCommand => ({
  type: 'ReceivePayment',
  payment: id(payment),
  means: 'transfer',
  receivedOn,
  amount: toCents(amount),
});

/** 15 € came on the 6th, when nothing was owed: the first instalment of 10 € is due on the 22nd. */
const base = async (tell: (mutual: DebitedMutual) => Promise<void> = async () => undefined): Promise<string> => {
  const folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'sante');
    await tell(mutual);
  });
  await closed(folder, TOLD_ON);
  await DebitedMutual.on(folder, PAID_ON, (mutual) => mutual.onAccount(HEALTH, receiving(1_500, PAID_ON)));
  return folder;
};
const withAccount = (): Promise<string> => base((mutual) => mutual.giveAccount(0, IBAN, 'debits'));
const stepOf = (days: Awaited<ReturnType<typeof closed>>, name: string) =>
  days.at(-1)!.steps.find((step) => step.name === name)!;
const told = (folder: string, day: CalendarDate, command: AccountCommand) =>
  DebitedMutual.on(folder, day, (mutual) => mutual.onAccount(HEALTH, command));

describe('what is owed back', () => {
  it('is paid by the next closing, on the TARGET day after it, to the account of debits', async () => {
    const folder = await withAccount();
    const days = await closed(folder, PAID_ON);
    const path = `bank/out/pain.001-${PAID_ON}-1.xml`;
    expect(days.at(-1)!.files).toEqual([{ path, format: 'pain.001.001.09', transactions: 1, sum: '15.00' }]);
    expect(stepOf(days, 'refunds')).toEqual({ name: 'refunds', changed: 1 });
    const left = await leftBehind(folder);
    const [paid] = eventsIn(left, 'PremiumRefundPaid');
    expect(transfersInFiles(left)).toEqual([
      {
        file: `pain.001-${PAID_ON}-1.xml`,
        message: `VIR-${PAID_ON.replaceAll('-', '')}-1`,
        transfer: paid!.data.transfer,
        executeOn: plusDays(PAID_ON, 1),
        amount: '15.00',
        iban: IBAN,
        holder: 'Zoe Lefevre 0',
        text: expect.stringMatching(/^Remboursement de cotisation, Complementaire sante \d+$/) as string,
      },
    ]);
    expect(paid!.data).toMatchObject({ on: plusDays(PAID_ON, 1), amount: 1_500 });
  });

  it('is paid once: the day closed again and the days after it leave nothing more', async () => {
    const folder = await withAccount();
    await closed(folder, PAID_ON);
    const before = await leftBehind(folder);
    expect(stepOf(await closed(folder, PAID_ON), 'refunds').changed).toBe(0);
    expect(await leftBehind(folder)).toEqual(before);
    await closed(folder, plusDays(PAID_ON, 3));
    expect(transfersInFiles(await leftBehind(folder))).toHaveLength(1);
  });

  it('goes to the account of reimbursements where none is for debits, and waits where there is none', async () => {
    const folder = await base((mutual) => mutual.giveAccount(0, OTHER_IBAN, 'reimbursements'));
    await closed(folder, PAID_ON);
    expect(transfersInFiles(await leftBehind(folder)).map(({ iban }) => iban)).toEqual([OTHER_IBAN]);
    const none = await base();
    const refused = { 'payments.no-account-to-refund': 1 };
    expect(stepOf(await closed(none, PAID_ON), 'refunds')).toEqual({ name: 'refunds', changed: 0, refused });
    const later = plusDays(PAID_ON, 1);
    await DebitedMutual.on(none, later, (mutual) => mutual.giveAccount(0, IBAN, 'debits'));
    expect(stepOf(await closed(none, later), 'refunds').changed).toBe(1);
  });

  it('is not paid to a member who was erased', async () => {
    const folder = await withAccount();
    const database = new Database(filesOf(folder).secrets);
    database.prepare("UPDATE keys SET wrapped = NULL WHERE subject = ? AND class = 'payment'").run(memberOf(0));
    database.close();
    expect(stepOf(await closed(folder, PAID_ON), 'refunds').refused).toEqual({ 'closing.member-erased': 1 });
  });

  it('pays what is owed on its due date before anybody is told of it, and what is left goes back', async () => {
    const folder = await base();
    await closed(folder, DUE_ON);
    const left = await leftBehind(folder);
    expect(eventsIn(left, 'PremiumRefundSetOff').map(({ data }) => data)).toEqual([
      { on: DUE_ON, amount: 1_000, shares: [{ number: 1, amount: 1_000 }], costs: 0 },
    ]);
    await DebitedMutual.on(folder, plusDays(DUE_ON, 1), (mutual) => mutual.giveAccount(0, IBAN, 'debits'));
    await closed(folder, plusDays(DUE_ON, 1));
    await closed(folder, plusDays(DUE_ON, 31));
    const after = await leftBehind(folder);
    expect(transfersInFiles(after).map(({ amount }) => amount)).toEqual(['5.00']);
    expect(eventsIn(after, 'PremiumRefundSetOff')).toHaveLength(1);
  });

  it('is kept back for what falls due before the transfer is carried out', async () => {
    const [folder, eve] = [await base(), plusDays(DUE_ON, -1)];
    await closed(folder, plusDays(eve, -1));
    await DebitedMutual.on(folder, eve, (mutual) => mutual.giveAccount(0, IBAN, 'debits'));
    await closed(folder, eve);
    expect(transfersInFiles(await leftBehind(folder)).map(({ amount }) => amount)).toEqual(['5.00']);
  });

  it('that came back waits for an account chosen since', async () => {
    const folder = await withAccount();
    await closed(folder, PAID_ON);
    const [paid] = eventsIn(await leftBehind(folder), 'PremiumRefundPaid');
    const back = plusDays(PAID_ON, 2);
    const transfer = paid!.data.transfer as string;
    const amount = toCents(1_500);
    await told(folder, back, { type: 'RecordRefundReturn', transfer, returnedOn: back, settled: true, amount });
    expect(stepOf(await closed(folder, back), 'refunds').refused).toEqual({ 'payments.refund-came-back': 1 });
    await DebitedMutual.on(folder, plusDays(back, 1), (mutual) => mutual.giveAccount(0, OTHER_IBAN, 'debits'));
    await closed(folder, plusDays(back, 1));
    expect(transfersInFiles(await leftBehind(folder)).map(({ iban, amount: sum }) => [iban, sum])).toEqual([
      [IBAN, '15.00'],
      [OTHER_IBAN, '15.00'],
    ]);
  });
});

describe('a closing with refunds whose store dies at an append', () => {
  /** Something to set off and something to pay back, beside a debit of another member. */
  const due = async (): Promise<string> => {
    const folder = join(newFolder(), 'data');
    await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
      await mutual.join(0, 'sante');
      await mutual.giveAccount(0, IBAN, 'debits');
      await mutual.join(1, 'auto');
      await mutual.sign(1);
    });
    await closed(folder, plusDays(DUE_ON, -1));
    await told(folder, DUE_ON, receiving(1_500, plusDays(DUE_ON, -1)));
    return folder;
  };

  it('leaves the same events and files once it is run again', async () => {
    const folder = await due();
    const whole = join(newFolder(), 'data');
    cpSync(folder, whole, { recursive: true });
    await closed(whole, DUE_ON);
    const expected = await leftBehind(whole);
    expect(transfersInFiles(expected).map(({ amount }) => amount)).toEqual(['5.00']);
    expect(eventsIn(expected, 'PremiumRefundSetOff')).toHaveLength(1);
    const deaths = await cutOffEverywhere(folder, DUE_ON, [DUE_ON, DUE_ON], newFolder, (left) =>
      expect(left).toEqual(expected),
    );
    expect(deaths).toBeGreaterThan(6);
  }, 120_000);

  it('and is brought to its end days later pays once, on a day that its file reached', async () => {
    const folder = await due();
    const later = plusDays(DUE_ON, 5);
    await cutOffEverywhere(folder, DUE_ON, [later, later], newFolder, (left) => {
      const transfers = transfersInFiles(left);
      const paid = eventsIn(left, 'PremiumRefundPaid').map(({ data }) => [data.transfer, data.on]);
      expect(transfers.map(({ transfer, executeOn }) => [transfer, executeOn])).toEqual(paid);
      expect(transfers.map(({ amount }) => amount)).toEqual(['5.00']);
    });
  }, 120_000);
});

it('a file is of the day on which it is made, however late its day is closed', async () => {
  const folder = await withAccount();
  const back = plusDays(FILE_ON, -5);
  await closed(folder, back);
  const [transfer] = transfersInFiles(await leftBehind(folder));
  expect(transfer).toMatchObject({ file: `pain.001-${PAID_ON}-1.xml`, executeOn: plusDays(back, 1) });
});
