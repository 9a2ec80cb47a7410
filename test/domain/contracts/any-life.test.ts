import fc from 'fast-check';
import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import { PaidPremium } from '../../../domain/contracts/events.js';
import { daysToPrice } from '../../../domain/contracts/rules/days-to-price.js';
import { terminationDates } from '../../../domain/contracts/rules/termination-dates.js';
import type { Contract, SubscribedContract } from '../../../domain/contracts/state.js';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { amending, ending, pricing, subscribed } from './policies.js';

const FIRST = date('2025-04-10');
const REF = `event:account-${'a'.repeat(32)}@0`;
const PAID = PaidPremium.parse({ from: FIRST, until: '2030-04-10', amount: 123_457, ref: REF });
const someDays = fc.integer({ min: -30, max: 1_800 }).map((count) => plusDays(FIRST, count));

/** Commands made for the state that they meet, so that many are carried out; the rest are refused and change nothing. */
type Move = (contract: SubscribedContract, today: CalendarDate) => ContractCommand;
const waiting = (contract: SubscribedContract) => contract.pending[0]?.amendment ?? '0'.repeat(32);
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(someDays, fc.nat(5)).map(
    ([from, id]): Move =>
      (_contract, today) =>
        amending(from, { today, amendment: String(id).padStart(32, '0') }),
  ),
  fc.constant<Move>((contract, today) => {
    const days = contract.pending[0] ? daysToPrice(contract, contract.pending[0].from) : [today];
    return { type: 'PriceAmendment', today, amendment: waiting(contract), pricings: days.map((day) => pricing(day)) };
  }),
  fc.constant<Move>((contract, today) => ({ type: 'ApplyAmendment', today, amendment: waiting(contract) })),
  fc.constant<Move>((contract, today) => ({
    type: 'WithdrawAmendment',
    today,
    amendment: waiting(contract),
    reason: 'member',
  })),
  fc.constant<Move>(({ nextDueOn }, today) => ({
    type: 'RenewContract',
    today,
    dueOn: nextDueOn,
    pricing: pricing(nextDueOn),
  })),
  fc.constant<Move>(({ nextDueOn }, today) => ({
    type: 'SendRenewalNotice',
    today,
    dueOn: nextDueOn,
    pricing: pricing(nextDueOn),
  })),
  fc.constantFrom('yearly', 'renewal-notice', 'infra-annual', 'unpaid').map(
    (kind): Move =>
      (_contract, today) =>
        ending(today, { kind }, { paid: [PAID] }),
  ),
  someDays.map((sent): Move => (_contract, today) => ({
    type: 'SuspendForUnpaid',
    today,
    from: plusDays(sent, 31),
    noticeSentOn: sent,
  })),
  someDays.map((paidOn): Move => (_contract, today) => ({ type: 'ReinstateAfterPayment', today, paidOn })),
);
const lives = fc.array(fc.tuple(moves, fc.integer({ min: 0, max: 200 })), { maxLength: 25 });

interface Lived {
  readonly contract: SubscribedContract;
  readonly events: readonly ContractEvent[];
}

const live = (life: readonly (readonly [Move, number])[]): Lived => {
  let contract = contracts.evolve(contracts.initialState, subscribed(FIRST)) as SubscribedContract;
  let today = FIRST;
  const events: ContractEvent[] = [];
  for (const [move, later] of life) {
    today = plusDays(today, later);
    const decision = contracts.decide(move(contract, today), contract);
    if ('refused' in decision) continue;
    events.push(...decision);
    contract = decision.reduce(contracts.evolve, contract as Contract) as SubscribedContract;
  }
  return { contract, events };
};
const check = (property: (lived: Lived) => void) => fc.assert(fc.property(lives, (life) => property(live(life))));

describe('whatever happens to a contract', () => {
  it('its timelines begin on its first day, each day once and in order: no gap, no overlap', () =>
    check(({ contract }) => {
      for (const timeline of [contract.premium, contract.frequency, contract.cover, contract.insured]) {
        const froms = timeline.map(({ from }) => from);
        expect(froms).toEqual([...new Set(froms)].sort());
        expect(froms[0]).toBe(FIRST);
      }
    }));

  it('its premium is on each day what the tariff asks for the last thing told of it', () =>
    check(({ contract }) => {
      for (const { from, value } of contract.premium) expect(value).toBe(pricing(from).yearly);
    }));

  it('it ends once at most, refunds no more than was paid, and by a day after its end', () =>
    check(({ events }) => {
      const ends = events.flatMap((event) => (event.type === 'ContractTerminated' ? [event.data] : []));
      expect(ends.length).toBeLessThanOrEqual(1);
      for (const { refund, endsOn, refundBy, receivedOn } of ends) {
        expect(refund).toBeLessThanOrEqual(PAID.amount);
        expect(endsOn >= receivedOn && refundBy > endsOn).toBe(true);
      }
    }));

  it('nothing holds from a day after its end', () =>
    check(({ contract, events }) => {
      const at = events.findIndex(({ type }) => type === 'ContractTerminated');
      if (at < 0) return;
      const { endsOn } = contract.end!;
      for (const { effectiveOn = FIRST, type } of events.slice(at + 1)) {
        expect(type).not.toBe('ContractTerminated');
        expect(effectiveOn < endsOn).toBe(true);
      }
    }));

  it('what is told before an end is confirmed is what is decided', () =>
    check(({ contract }) => {
      const day = plusDays(FIRST, 700);
      const dates = terminationDates(contract, day, { kind: 'infra-annual' });
      const decision = contracts.decide(ending(day, { kind: 'infra-annual' }), contract);
      if ('refused' in dates || 'refused' in decision) return expect(decision).toEqual(dates);
      const { endsOn, refundBy } = dates;
      return expect(decision[0]).toMatchObject({ type: 'ContractTerminated', data: { endsOn, refundBy } });
    }));
});
