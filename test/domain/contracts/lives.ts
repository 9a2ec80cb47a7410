import fc from 'fast-check';
import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import { PaidPremium } from '../../../domain/contracts/events.js';
import { daysToPrice } from '../../../domain/contracts/rules/days-to-price.js';
import type { Contract, SubscribedContract } from '../../../domain/contracts/state.js';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { amending, ending, pricing, subscribed } from './policies.js';

export const FIRST = date('2025-04-10');
const REF = `event:account-${'a'.repeat(32)}@0`;
export const PAID = PaidPremium.parse({ from: FIRST, until: '2030-04-10', amount: 123_457, ref: REF });
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
/** Moves in turn, each so many days after the one before. */
export const lives = fc.array(fc.tuple(moves, fc.integer({ min: 0, max: 200 })), { maxLength: 25 });

export interface Lived {
  readonly contract: SubscribedContract;
  /** after the subscription */
  readonly events: readonly ContractEvent[];
  /** the day on which each was told */
  readonly days: readonly CalendarDate[];
}

/** A home's contract from its first day on, through what its decider lets happen. */
export const live = (life: readonly (readonly [Move, number])[]): Lived => {
  let contract = contracts.evolve(contracts.initialState, subscribed(FIRST)) as SubscribedContract;
  let today = FIRST;
  const events: ContractEvent[] = [];
  const days: CalendarDate[] = [];
  for (const [move, later] of life) {
    today = plusDays(today, later);
    const decision = contracts.decide(move(contract, today), contract);
    if ('refused' in decision) continue;
    events.push(...decision);
    days.push(...decision.map(() => today));
    contract = decision.reduce(contracts.evolve, contract as Contract) as SubscribedContract;
  }
  return { contract, events, days };
};
