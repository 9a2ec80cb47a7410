import { join } from 'node:path';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import { date, plusDays } from '../../domain/shared/calendar.js';
import { toCents, ZERO } from '../../domain/shared/money.js';
import { id } from '../domain/payments/account/books.js';
import { folders } from '../kit/folders.js';
import { contractOf, DebitedMutual, DUE_ON, IBAN, TOLD_ON } from './debited-mutual.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';
import { transfersInFiles } from './transfers-in.js';

const newFolder = folders();
const HEALTH = contractOf(0, 'sante');
const TEN = toCents(1_000);
let folder = '';

/** On a day, after it was opened by its closing or before, as an account is told. */
const told = (day: string, ...commands: readonly AccountCommand[]): Promise<void> =>
  DebitedMutual.on(folder, date(day), async (mutual) => {
    for (const command of commands) await mutual.onAccount(HEALTH, command);
  });
const receiving = (payment: number, receivedOn: string, amount: number): AccountCommand => ({
  type: 'ReceivePayment',
  payment: id(payment),
  means: 'transfer',
  receivedOn: date(receivedOn),
  amount: toCents(amount),
});
const debit = (number: number, instalment: number, today: string, collectOn: string): AccountCommand => ({
  type: 'SubmitDebit',
  today: date(today),
  debit: id(number),
  mandate: id(999),
  mandateRevision: 1,
  collectOn: date(collectOn),
  numbers: [instalment],
  withCosts: false,
});
const left = () => leftBehind(folder);
const dataOf = async (type: string) => eventsIn(await left(), type).map(({ data }) => data);

beforeEach(async () => {
  folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, (mutual) => mutual.join(0, 'sante'));
  await closed(folder, TOLD_ON);
});

describe('what is owed to a member who owes', () => {
  it('and was found by the collections of a day pays on the same day', async () => {
    await closed(folder, date('2026-02-20'));
    await told('2026-02-20', debit(1, 1, '2026-02-20', '2026-02-23'));
    await closed(folder, date('2026-02-21'));
    await told('2026-02-21', receiving(1, '2026-02-21', 1_000));
    await closed(folder, date('2026-03-02'));
    expect(await dataOf('PremiumRefundSetOff')).toEqual([]);
    await closed(folder, date('2026-03-03'));
    expect(await dataOf('DebitCollected')).toHaveLength(1);
    const shares = [{ number: 2, amount: 1_000 }];
    expect(await dataOf('PremiumRefundSetOff')).toEqual([{ on: '2026-03-03', amount: 1_000, shares, costs: 0 }]);
    await closed(folder, date('2026-03-12'));
    expect((await dataOf('FormalNoticeSent')).map((data) => data.shares)).not.toContainEqual(shares);
  });

  /** 10 € of January were paid back and did not arrive. */
  const sentBack = (on: string): AccountCommand => ({
    type: 'RecordRefundReturn',
    transfer: id(5),
    returnedOn: date(on),
    settled: true,
    code: 'AC04',
    amount: TEN,
  });
  const paidBack = async (): Promise<void> => {
    await told(TOLD_ON, receiving(1, TOLD_ON, 1_000), {
      type: 'PayRefund',
      on: plusDays(TOLD_ON, 1),
      transfer: id(5),
      amount: TEN,
    });
  };

  it('on the very day of the formal notice pays, and no notice is given', async () => {
    await paidBack();
    const eve = plusDays(DUE_ON, 10);
    await closed(folder, eve);
    await told(eve, sentBack(eve));
    await closed(folder, plusDays(DUE_ON, 11));
    await closed(folder, plusDays(DUE_ON, 14));
    expect((await dataOf('PremiumRefundSetOff')).map(({ on }) => on)).toEqual([plusDays(DUE_ON, 11)]);
    expect(await dataOf('FormalNoticeSent')).toEqual([]);
  });

  it('ends a formal notice that names it: cover stays', async () => {
    await paidBack();
    const day = plusDays(DUE_ON, 20);
    await closed(folder, plusDays(DUE_ON, 11));
    await closed(folder, day);
    expect(await dataOf('FormalNoticeSent')).toHaveLength(1);
    await told(day, sentBack(day));
    await closed(folder, plusDays(DUE_ON, 29));
    expect((await dataOf('PremiumRefundSetOff')).map(({ on }) => on)).toEqual([plusDays(day, 1)]);
    await closed(folder, plusDays(DUE_ON, 48));
    expect(await dataOf('GuaranteesSuspended')).toEqual([]);
  });

  it('brings cover back at noon of the day after, as a payment in full does', async () => {
    await told(TOLD_ON, receiving(1, TOLD_ON, 2_000), {
      type: 'PayRefund',
      on: plusDays(TOLD_ON, 1),
      transfer: id(5),
      amount: toCents(2_000),
    });
    const day = plusDays(DUE_ON, 45);
    await closed(folder, plusDays(DUE_ON, 11));
    await closed(folder, day);
    expect(await dataOf('GuaranteesSuspended')).toHaveLength(1);
    await told(day, { ...sentBack(day), amount: toCents(2_000) } as AccountCommand);
    await closed(folder, plusDays(day, 2));
    const paidOn = plusDays(day, 1);
    expect((await dataOf('PremiumRefundSetOff')).map(({ on }) => on)).toEqual([paidOn]);
    const [back] = await dataOf('GuaranteesReinstated');
    expect(back).toMatchObject({ coverBackAt: `${plusDays(paidOn, 1)}T11:00:00.000Z` });
  });
});

it('a debit that its bank gives back after its surplus was paid back is owed again, and nothing is owed to its member', async () => {
  await DebitedMutual.on(folder, plusDays(TOLD_ON, 1), (mutual) => mutual.giveAccount(0, IBAN, 'debits'));
  await closed(folder, date('2026-01-20'));
  await told('2026-01-20', debit(1, 1, '2026-01-20', '2026-01-22'));
  await told('2026-01-21', receiving(1, '2026-01-21', 1_000));
  await closed(folder, date('2026-02-02'));
  expect(transfersInFiles(await left()).map(({ amount }) => amount)).toEqual(['10.00']);
  const refund = { returnedOn: date('2026-02-10'), code: 'MD06', amount: TEN, costs: ZERO, settled: true };
  await told('2026-02-10', { type: 'RecordReturn', debit: id(1), ...refund });
  await closed(folder, date('2026-02-12'));
  expect(transfersInFiles(await left())).toHaveLength(1);
  expect(await dataOf('PremiumRefundSetOff')).toEqual([]);
  await told('2026-02-13', receiving(2, '2026-02-13', 1_000));
  await closed(folder, date('2026-02-14'));
  expect((await dataOf('PremiumRegularised')).at(-1)).toMatchObject({
    shares: [{ number: 1, amount: 1_000 }],
    surplus: 0,
  });
});
