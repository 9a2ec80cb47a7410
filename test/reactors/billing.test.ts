import { accounts } from '../../domain/payments/account/account.js';
import type { Account } from '../../domain/payments/account/state.js';
import { date, type CalendarDate } from '../../domain/shared/calendar.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { followedBilling } from '../../src/reactors/processes/followed-billing.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { Insurer } from '../contracts/insurer.js';
import { car, proposal, ZOE } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { eventsOf, openDays, settled } from './mutual.js';
import { processesWithout } from './processes-without.js';

const { newFolder, open } = cores();
const [HOME, SAVINGS, CAR] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];

let insurer: Insurer;
let store: MemoryReadStore;
let reactors: Reactors | undefined;
const start = (): void => {
  reactors = new Reactors({ core: insurer.core, store, processes: processesWithout('correspondence', insurer.core) });
};
const stop = async (): Promise<void> => {
  await reactors?.stop();
  reactors = undefined;
};
const settle = () => settled(insurer.core, store, followedBilling(insurer.parts));
const account = async (contract = HOME): Promise<Account> =>
  (await insurer.core.commands.load(accounts, `account-${contract}`)).state;
const dues = async (contract = HOME) =>
  (await account(contract)).instalments.map(({ dueOn, amount }) => [dueOn, amount] as const);
const openUntil = async (day: CalendarDate): Promise<void> => {
  insurer.on(day);
  await openDays(insurer.core, (Date.parse(day) - Date.parse('2026-11-24')) / 86_400_000);
  await settle();
};
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);
const pay = async (amount: number, on: string, contract = HOME): Promise<void> => {
  const payment = {
    type: 'ReceivePayment',
    payment: 'f'.repeat(32),
    means: 'card',
    receivedOn: date(on),
    amount,
  } as never;
  const target = { decider: accounts, stream: `account-${contract}`, subject: ZOE, prepare: () => payment };
  expect((await insurer.core.commands.execute(target, caller())).outcome).toBe('executed');
};

beforeEach(async () => {
  const clock = new TestClock();
  insurer = await Insurer.open(await open(newFolder(), clock), clock);
  store = new MemoryReadStore();
});
afterEach(stop);

describe('a contract that is subscribed', () => {
  it('has its year planned and announced at once, the first instalment 14 days after', async () => {
    start();
    await settle();
    await insurer.on('2026-11-24').accept(HOME, proposal('habitation'));
    await settle();
    const { instalments, years } = await account();
    expect(years).toEqual([
      { plan: 1, frequency: 'month', firstDueOn: '2026-11-24', lastDueOn: '2027-10-24', count: 12 },
    ]);
    expect(instalments.map(({ dueOn }) => dueOn).slice(0, 3)).toEqual(['2026-12-08', '2026-12-24', '2027-01-24']);
    expect(new Set(instalments.map(({ announcedOn }) => announcedOn))).toEqual(new Set(['2026-11-24']));
    expect(sum(instalments.map(({ amount }) => amount))).toBe(24_450);
    const [planned] = await eventsOf(insurer.core, 'InstalmentsPlanned');
    expect(JSON.parse(planned!.metadata)).toMatchObject({ subject: ZOE, actor: 'system:billing' });
  });

  it('has a first year that is shorter priced by its days, its instalments within it', async () => {
    start();
    await settle();
    const dueDay = '02-01' as never;
    await insurer.on('2026-11-24').accept(HOME, proposal('habitation', '2026-11-24', { dueDay }));
    await settle();
    const amount = Math.round((24_450 * 69) / 365);
    expect(sum((await dues()).map(([, cents]) => cents))).toBe(amount);
    expect((await dues()).map(([dueOn]) => dueOn)).toEqual(['2026-12-08', '2026-12-24', '2027-01-24']);
  });

  it('is not billed where it is savings', async () => {
    start();
    await settle();
    await insurer.on('2026-11-24').accept(SAVINGS, proposal('epargne'));
    await settle();
    expect(await dues(SAVINGS)).toEqual([]);
    expect(await eventsOf(insurer.core, 'OrderRefused')).toEqual([]);
  });
});

describe('a contract that was there before', () => {
  it('is billed from the first instalment on or after the first day that opens, by its share', async () => {
    await insurer.on('2026-09-10').accept(HOME, proposal('habitation', '2026-09-10'));
    start();
    await settle();
    await openUntil(date('2026-11-24'));
    expect(sum((await dues()).map(([, cents]) => cents))).toBe(Math.round((24_450 * 9) / 12));
    expect((await dues()).map(([dueOn]) => dueOn).slice(0, 2)).toEqual(['2026-12-10', '2027-01-10']);
    await openUntil(date('2026-11-27'));
    expect(await eventsOf(insurer.core, 'InstalmentsPlanned')).toHaveLength(1);
  });

  it('is billed nothing of a year whose instalments are past, and the next one whole', async () => {
    const yearly = proposal('habitation', '2026-09-10', { frequency: 'year' });
    await insurer.on('2026-09-10').accept(HOME, yearly);
    start();
    await settle();
    await openUntil(date('2026-11-25'));
    expect(await dues()).toEqual([]);
    insurer.on('2027-09-10');
    await insurer.contracts.renew(HOME, date('2027-09-10'), caller());
    await settle();
    expect(await dues()).toEqual([['2027-09-24', expect.any(Number)]]);
  });
});

describe('a premium that changes', () => {
  const taken = async (over = {}): Promise<void> => {
    start();
    await settle();
    await insurer.on('2026-11-24').accept(HOME, proposal('habitation', '2026-11-24', over));
    await settle();
  };

  const amend = async (from: string, formula: string): Promise<void> => {
    insurer.on(from);
    const wish = { from: date(from), formula, own: false };
    expect((await insurer.amendments.request(HOME, 'a'.repeat(32), wish, caller())).outcome).toBe('executed');
    await settle();
  };

  it('is carried by the instalments that are left, each told again', async () => {
    await taken();
    await amend('2027-05-24', 'essentielle');
    const [replanned] = await eventsOf(insurer.core, 'InstalmentsReplanned');
    const { premium, reason } = JSON.parse(replanned!.data) as { premium: number; reason: string };
    expect(reason).toBe('amended');
    expect(premium).toBe(Math.round((24_450 * 181 + 15_820 * 184) / 365));
    const { instalments } = await account();
    expect(sum(instalments.map(({ amount }) => amount))).toBe(premium);
    expect(instalments.every(({ announcedOn }) => announcedOn !== undefined)).toBe(true);
  });

  it('of a contract that ends is that of its days: what was paid for more is owed back, as the end says', async () => {
    await taken({ frequency: 'year' });
    await pay(24_450, '2026-12-08');
    insurer.on('2027-03-01');
    const ground = { kind: 'change-of-situation', happenedOn: date('2027-02-20') } as const;
    await insurer.contracts.terminate(HOME, { ground }, caller('e'));
    await settle();
    const [ended] = await eventsOf(insurer.core, 'ContractTerminated');
    const { refund, endsOn } = JSON.parse(ended!.data) as { refund: number; endsOn: string };
    expect(endsOn).toBe('2027-04-01');
    expect(refund).toBe(24_450 - Math.round((24_450 * 128) / 365));
    expect((await account()).refundOwed).toBe(refund);
    const [owed] = await eventsOf(insurer.core, 'PremiumRefundOwed');
    expect(JSON.parse(owed!.data)).toMatchObject({ amount: refund });
  });

  it('of a year that is paid is a supplement, due 14 days after it was told', async () => {
    await taken({ frequency: 'year', formula: 'essentielle' });
    await pay(15_820, '2026-12-08');
    await amend('2027-05-24', 'confort');
    const supplement = Math.round((15_820 * 181 + 24_450 * 184) / 365) - 15_820;
    expect((await dues()).at(-1)).toEqual(['2027-06-07', supplement]);
  });

  it('changed before its plan was known is planned again once it is', async () => {
    start();
    await settle();
    await stop();
    await insurer.on('2026-11-24').accept(HOME, proposal('habitation'));
    insurer.on('2027-01-24');
    const wish = { from: date('2027-01-24'), formula: 'essentielle', own: false };
    await insurer.amendments.request(HOME, 'a'.repeat(32), wish, caller());
    start();
    await settle();
    expect(sum((await dues()).map(([, cents]) => cents))).toBe(Math.round((24_450 * 61 + 15_820 * 304) / 365));
    expect(await eventsOf(insurer.core, 'InstalmentsPlanned')).toHaveLength(1);
  });

  it('stops on the day after a car is sold, and goes on when it is replaced', async () => {
    start();
    await settle();
    await insurer.on('2026-11-24').accept(CAR, proposal('auto'));
    await settle();
    await pay(6_600, '2026-12-24', CAR);
    insurer.on('2027-01-10');
    await insurer.contracts.sellVehicle(CAR, date('2027-01-09'), caller());
    await settle();
    expect(sum((await dues(CAR)).map(([, cents]) => cents))).toBe(Math.round((39_600 * 47) / 365));
    expect((await account(CAR)).refundOwed).toBe(6_600 - Math.round((39_600 * 47) / 365));
    insurer.on('2027-03-01');
    const other = { ...car, plate: 'AB-344-CA' } as typeof car;
    const wish = { from: date('2027-03-01'), insured: other, own: false };
    const done = await insurer.amendments.replaceVehicle(CAR, 'a'.repeat(32), wish, caller('e'));
    expect(done.outcome).toBe('executed');
    await settle();
    const due = await dues(CAR);
    expect(sum(due.map(([, cents]) => cents))).toBe(Math.round((39_600 * (365 - 50)) / 365));
    expect(due.filter(([dueOn, cents]) => dueOn > '2027-03-14' && cents > 0)).toHaveLength(8);
  });

  it('is ordered once, whatever is lost and told again', async () => {
    await taken();
    await amend('2027-05-24', 'essentielle');
    expect(await eventsOf(insurer.core, 'InstalmentsReplanned')).toHaveLength(1);
    await stop();
    const head = await insurer.core.events.head();
    store = new MemoryReadStore();
    start();
    await settle();
    expect(await insurer.core.events.head()).toBe(head);
  });
});
