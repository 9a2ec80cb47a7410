import fc from 'fast-check';
import { refundOnTermination } from '../../../../domain/contracts/rules/refund-on-termination.js';
import type { SubscribedContract } from '../../../../domain/contracts/state.js';
import type { Account } from '../../../../domain/payments/account/state.js';
import { insuredYears } from '../../../../domain/processes/billing/rules/insured-years.js';
import { paidForDays } from '../../../../domain/processes/billing/rules/paid-for-days.js';
import { date, daysBetween, plusDays, yearOf, type CalendarDate } from '../../../../domain/shared/calendar.js';
import { yearlyDayIn, yearlyDayOf } from '../../../../domain/shared/calendar/yearly-day.js';
import { plus, toCents, ZERO } from '../../../../domain/shared/money.js';
import { collectionDay } from '../../../../domain/payments/rules/collection-day.js';
import { daysToPrice } from '../../../../domain/contracts/rules/days-to-price.js';
import { valueOn } from '../../../../domain/shared/timeline.js';
import { amending, ending, pricing, subscribed } from '../../contracts/policies.js';
import { BilledLife } from './lives.js';

const START = date('2026-11-24');
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => plusDays(START, days));

type Move = readonly ['amend' | 'renew' | 'end' | 'pay' | 'debit' | 'wait', number, number];
const move: fc.Arbitrary<Move> = fc.tuple(
  fc.constantFrom('amend', 'amend', 'renew', 'renew', 'end', 'pay', 'debit', 'wait'),
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 1, max: 90_000 }),
);
const lives = fc.record({
  startsOn: someDay,
  dueOn: someDay,
  frequency: fc.constantFrom('month', 'quarter', 'half-year', 'year'),
  moves: fc.array(move, { maxLength: 18 }),
});
type Life = typeof lives extends fc.Arbitrary<infer One> ? One : never;

const priced = (day: CalendarDate, yearly: number) => ({ ...pricing(day), yearly: toCents(yearly) });

const amend = (life: BilledLife, from: CalendarDate, yearly: number): void => {
  const { today } = life;
  const amendment = life.booked.length.toString(16).padStart(32, '0');
  life.do(() => amending(from, { today, amendment }));
  life.do((contract) => {
    const pricings = daysToPrice(contract, from).map((day) => priced(day, yearly));
    return { type: 'PriceAmendment', today, amendment, pricings };
  });
  life.do(() => ({ type: 'ApplyAmendment', today, amendment }));
};

const paidUntil = ({ contract }: BilledLife, account: Account, endsOn: CalendarDate) => {
  const plans = account.years.map(({ plan, firstDueOn, frequency }) => {
    const paid = account.instalments.filter((one) => one.plan === plan).map((one) => one.paid);
    return { firstDueOn, frequency, paid: plus(ZERO, ...paid) };
  });
  const known = contract as SubscribedContract;
  return paidForDays(insuredYears(known), plans, { premium: known.premium, free: [] }, endsOn).map((days) => ({
    ...days,
    ref: 'event:account-1@0',
  }));
};

/** What a termination says and what the account owes because of it. */
const end = (life: BilledLife): void => {
  const { today, account } = life;
  const command = ending(today, { kind: 'change-of-situation', happenedOn: today });
  const told = life.do(() => command).find(({ type }) => type === 'ContractTerminated');
  if (told?.type !== 'ContractTerminated') return;
  const { endsOn } = told.data;
  const refund = refundOnTermination(paidUntil(life, account, endsOn), endsOn).amount.cents;
  const isOpen = account.instalments.some(
    ({ pending, paid, amount }) => pending !== undefined || (paid > 0 && paid < amount),
  );
  if (!isOpen) expect(life.account.refundOwed - account.refundOwed).toBe(refund);
};

const debit = (life: BilledLife, after: number): void => {
  const next = life.account.instalments.find(({ paid, amount, tries }) => tries === 0 && paid < amount);
  if (next === undefined || next.dueOn < life.today) return;
  life.today = next.dueOn;
  const collectOn = collectionDay(next.dueOn);
  const id = life.booked.length.toString(16).padStart(32, 'd');
  const today = plusDays(next.dueOn, -2);
  const facts = { debit: id, mandate: 'e'.repeat(32), mandateRevision: 0, withCosts: false };
  life.book({ type: 'SubmitDebit', today, collectOn, numbers: [next.number], ...facts });
  if (after % 2 === 0) life.book({ type: 'RecordCollection', debit: id, today: plusDays(collectOn, 12) });
};

const pay = (life: BilledLife): void => {
  const owed = life.account.instalments.find(({ paid, amount, dueOn }) => paid < amount && dueOn <= life.today);
  if (owed === undefined) return;
  const payment = life.booked.length.toString(16).padStart(32, 'f');
  const amount = toCents(owed.amount - owed.paid);
  life.book({ type: 'ReceivePayment', payment, means: 'card', receivedOn: life.today, amount });
};

const lived = ({ startsOn, dueOn, frequency, moves }: Life): BilledLife => {
  const life = new BilledLife(startsOn);
  life.subscribed(subscribed(startsOn, 'habitation', { dueDay: yearlyDayOf(dueOn), frequency }));
  for (const [kind, days, yearly] of moves) {
    life.today = plusDays(life.today, days);
    if (kind === 'amend') amend(life, life.today, yearly);
    else if (kind === 'end') end(life);
    else if (kind === 'pay') pay(life);
    else if (kind === 'debit') debit(life, days);
    else if (kind === 'renew') {
      const { nextDueOn } = life.contract as SubscribedContract;
      if (nextDueOn > life.today) life.today = nextDueOn;
      life.do(() => ({
        type: 'RenewContract',
        today: life.today,
        dueOn: nextDueOn,
        pricing: priced(nextDueOn, yearly),
      }));
    }
  }
  return life;
};

/** Written anew, day by day: each costs the premium that holds on it, over the days of its year. */
const costOf = ({ premium, end, dueDay }: SubscribedContract, from: CalendarDate, until: CalendarDate): number => {
  const whole = daysBetween(yearlyDayIn(dueDay, yearOf(until) - 1), until);
  let sum = 0;
  for (let day = from; day < until && day < (end?.endsOn ?? '9'); day = plusDays(day, 1)) sum += valueOn(premium, day)!;
  return Math.floor((2 * sum + whole) / (2 * whole));
};

const runs = { numRuns: 150 };

describe('over any life of a contract', () => {
  it('the instalments of each insured year are its premium, to the cent', () =>
    fc.assert(
      fc.property(lives, (life) => {
        const { account, contract, refused } = lived(life);
        const years = insuredYears(contract as SubscribedContract);
        for (const { from, until } of years) {
          const plan = account.years.find(({ firstDueOn }) => firstDueOn === from);
          const amounts = account.instalments.filter((one) => one.plan === plan?.plan).map(({ amount }) => amount);
          expect([from, plus(ZERO, ...amounts)]).toEqual([from, costOf(contract as SubscribedContract, from, until)]);
        }
        expect(refused.filter((code) => /plan|announced|premium/.test(code))).toEqual([]);
      }),
      runs,
    ));

  it('no instalment grows, nor moves, once it was submitted or paid', () =>
    fc.assert(
      fc.property(lives, (life) => {
        for (const { event, before } of lived(life).booked) {
          if (event.type !== 'InstalmentsReplanned' && event.type !== 'InstalmentsAnnounced') continue;
          const changed = event.type === 'InstalmentsReplanned' ? event.data.changed : event.data.instalments;
          for (const { number, amount } of changed) {
            const known = before.instalments.find((one) => one.number === number)!;
            const touched = known.tries > 0 || (known.paid > 0 && known.paid === known.amount);
            if (touched) expect([event.type, amount < known.amount]).toEqual(['InstalmentsReplanned', true]);
          }
        }
      }),
      runs,
    ));

  it('all that falls due was told 14 days before, or more', () =>
    fc.assert(
      fc.property(lives, (life) => {
        for (const { amount, paid, tries, dueOn, announcedOn } of lived(life).account.instalments)
          if (amount > paid && tries === 0) expect(plusDays(announcedOn!, 14) <= dueOn).toBe(true);
      }),
      runs,
    ));
});
