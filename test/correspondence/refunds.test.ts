import type { AccountEvent } from '../../domain/payments/account/events.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { Insurer } from '../contracts/insurer.js';
import { proposal } from '../contracts/zoe-insured.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { Desk, readMail } from './desk.js';

const { newFolder, open } = cores();
const HOME = '1'.repeat(32);
const on = date('2026-11-24');
const amount = toCents(12_000);
const planned: AccountEvent = {
  type: 'InstalmentsPlanned',
  data: {
    plan: 1,
    premium: amount,
    frequency: 'year',
    rule: 'payments.instalment-amounts@1',
    instalments: [{ number: 1, dueOn: date('2026-11-10'), amount }],
  },
};

describe('what is owed back', () => {
  const transfer = 'e'.repeat(32);
  const received: AccountEvent = {
    type: 'PremiumRegularised',
    data: {
      payment: 'f'.repeat(32),
      means: 'card',
      receivedOn: on,
      amount,
      shares: [],
      costs: toCents(0),
      surplus: amount,
    },
  };
  const shares = [{ number: 1, amount: toCents(10_000) }];
  const setOff: AccountEvent = {
    type: 'PremiumRefundSetOff',
    data: { on, amount: toCents(10_000), shares, costs: toCents(0) },
  };
  const part = { transfer, amount: toCents(2_000) };
  const paid: AccountEvent = { type: 'PremiumRefundPaid', data: { ...part, on: date('2026-11-25') } };
  const back: AccountEvent = {
    type: 'PremiumRefundReturned',
    data: { ...part, on: date('2026-11-25'), returnedOn: date('2026-11-27'), code: 'AC04' },
  };

  it('is told when it pays what is owed, when it leaves, and when it comes back', async () => {
    const clock = new TestClock();
    const core = await open(newFolder(), clock);
    await (await Insurer.open(core, clock)).accept(HOME, proposal('habitation'));
    const desk = await new Desk(core, newFolder()).open();
    await desk.account(HOME, [planned, received, setOff, paid, back]);
    expect((await desk.written()).map(({ template }) => template)).toEqual([
      'refund-set-off',
      'premium-refunded',
      'refund-returned',
    ]);
    await desk.sendAll();
    const text = desk.files().map(readMail).join('\n');
    for (const words of ['100,00', '20,00', '24 novembre 2026', '25 novembre 2026', 'un autre compte'])
      expect(text).toContain(words);
    await desk.reactors?.stop();
  });
});
