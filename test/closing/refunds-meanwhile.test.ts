import Database from 'better-sqlite3';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { filesOf } from '../../src/config/config.js';
import { id } from '../domain/payments/account/books.js';
import { folders } from '../kit/folders.js';
import { contractOf, DebitedMutual, IBAN, memberOf, OTHER_IBAN, TOLD_ON } from './debited-mutual.js';
import { dyingAt } from './dying-core.js';
import { leftBehind } from './left-behind.js';
import { meanwhile } from './meanwhile.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';
import { transfersInFiles } from './transfers-in.js';

const newFolder = folders();
const HEALTH = contractOf(0, 'sante');
const PAID_ON = plusDays(TOLD_ON, 1);
const NEXT = plusDays(PAID_ON, 1);
const receiving = (payment: number, amount: number): AccountCommand => ({
  type: 'ReceivePayment',
  payment: id(payment),
  means: 'transfer',
  receivedOn: PAID_ON,
  amount: toCents(amount),
});

let folder = '';
beforeEach(async () => {
  folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'sante');
    await mutual.giveAccount(0, IBAN, 'debits');
  });
  await closed(folder, TOLD_ON);
  await DebitedMutual.on(folder, PAID_ON, (mutual) => mutual.onAccount(HEALTH, receiving(1, 1_500)));
});

const changed = async (tell: (mutual: DebitedMutual) => Promise<void>) => {
  const around = meanwhile('RefundsRecorded', () => DebitedMutual.on(folder, PAID_ON, tell));
  const days = await closed(folder, PAID_ON, PAID_ON, around);
  return days.at(-1)!.steps.find(({ name }) => name === 'refunds')!.refused;
};
const sent = async (of = folder) =>
  transfersInFiles(await leftBehind(of)).map(({ message, amount, iban }) => [message.slice(-2), amount, iban]);

/** What the files order is what accounts say was paid and did not come back, each once. */
const expectPaidIsSent = async (): Promise<void> => {
  const left = await leftBehind(folder);
  const back = eventsIn(left, 'PremiumRefundReturned').map(({ data }) => data.transfer);
  const paid = eventsIn(left, 'PremiumRefundPaid').map(({ data }) => data.transfer);
  const stood = paid.filter((transfer) => !back.includes(transfer));
  expect(transfersInFiles(left).map(({ transfer }) => transfer)).toEqual(stood);
};

describe('between the record of a refund and its mark', () => {
  it('more is received: it goes too, in a file of its own', async () => {
    expect(await changed((mutual) => mutual.onAccount(HEALTH, receiving(2, 500)))).toBeUndefined();
    expect(await sent()).toEqual([
      ['-1', '15.00', IBAN],
      ['-2', '5.00', IBAN],
    ]);
    await expectPaidIsSent();
  });

  it('a part is paid back otherwise: what is left goes, and no more', async () => {
    const by = { type: 'PayRefund', on: NEXT, transfer: id(7), amount: toCents(400) } as const;
    expect(await changed((mutual) => mutual.onAccount(HEALTH, by))).toEqual({ 'payments.refund-not-owed': 1 });
    expect(await sent()).toEqual([['-2', '11.00', IBAN]]);
  });

  it('another account is chosen: nothing goes to the one that was left', async () => {
    const refused = await changed((mutual) => mutual.giveAccount(0, OTHER_IBAN, 'debits'));
    expect(refused).toEqual({ 'closing.account-changed': 1 });
    await closed(folder, NEXT);
    expect(await sent()).toEqual([['-1', '15.00', OTHER_IBAN]]);
    await expectPaidIsSent();
  });
});

describe('a member who is erased while his refund is on its way to the file', () => {
  const erase = (): void => {
    const database = new Database(filesOf(folder).secrets);
    database.prepare("UPDATE keys SET wrapped = NULL WHERE subject = ? AND class = 'payment'").run(memberOf(0));
    database.close();
  };

  it.each<readonly [string, CalendarDate]>([
    ['the same day', PAID_ON],
    ['days later', plusDays(PAID_ON, 3)],
  ])(
    'is owed it as before, closed again %s',
    async (_when, again) => {
      const whole = folder;
      for (let deaths = 0; ; deaths += 1) {
        folder = join(newFolder(), 'data');
        cpSync(whole, folder, { recursive: true });
        const wasWhole = await closed(folder, PAID_ON, PAID_ON, (core, end) => dyingAt(core, end, deaths, true)).then(
          () => true,
          () => false,
        );
        if (wasWhole) break;
        const sealed = eventsIn(await leftBehind(folder), 'BatchSealed').length > 0;
        erase();
        await closed(folder, again);
        if (!sealed) await expectPaidIsSent();
      }
    },
    120_000,
  );
});
