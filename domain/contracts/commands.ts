import type { CalendarDate } from '../shared/calendar.js';
import type { YearlyDay } from '../shared/calendar/yearly-day.js';
import type { Change, PaidPremium } from './events.js';
import type { Family } from './family.js';
import type { Ground } from './ground.js';
import type { Insured } from './insured.js';
import type { Pricing } from './pricing.js';
import type { ReferencePeriod } from './rules/motor-coefficient.js';
import type { Cover, Frequency } from './terms.js';

interface Command<Type extends string> {
  readonly type: Type;
  /** the day in Paris on which it is given */
  readonly today: CalendarDate;
}

export interface AcceptProposal extends Command<'AcceptProposal'> {
  readonly number: string;
  readonly family: Family;
  readonly startsOn: CalendarDate;
  /** the day of each year on which it is due */
  readonly dueDay: YearlyDay;
  readonly conditions: string;
  readonly cover: Cover;
  readonly frequency: Frequency;
  readonly insured: Insured;
  /** what the tariff answered for `startsOn` */
  readonly pricing: Pricing;
  /** the last day on which the proposal may be accepted */
  readonly validUntil: CalendarDate;
}

export interface RequestAmendment extends Command<'RequestAmendment'> {
  readonly amendment: string;
  readonly from: CalendarDate;
  readonly cause: 'member' | 'address-change';
  readonly change: Change;
  readonly insured?: Insured | undefined;
}

/** `pricings`: one for each of `rules/days-to-price.ts`. */
export interface PriceAmendment extends Command<'PriceAmendment'> {
  readonly amendment: string;
  readonly pricings: readonly Pricing[];
}
export interface ApplyAmendment extends Command<'ApplyAmendment'> {
  readonly amendment: string;
}
export interface WithdrawAmendment extends Command<'WithdrawAmendment'> {
  readonly amendment: string;
  readonly reason: 'member' | 'insurer';
}

export interface SendRenewalNotice extends Command<'SendRenewalNotice'> {
  readonly dueOn: CalendarDate;
  readonly pricing: Pricing;
}
export interface RenewContract extends Command<'RenewContract'> {
  readonly dueOn: CalendarDate;
  readonly pricing: Pricing;
  readonly conditions?: string | undefined;
}
/** Claims, years and use are facts of other streams and of the sealed vehicle. */
export interface ReviseMotorCoefficient extends Command<'ReviseMotorCoefficient'>, Omit<ReferencePeriod, 'before'> {}

/** `from`: the first day without cover; `noticeSentOn`: when the formal notice left. */
export interface SuspendForUnpaid extends Command<'SuspendForUnpaid'> {
  readonly from: CalendarDate;
  readonly noticeSentOn: CalendarDate;
}
export interface ReinstateAfterPayment extends Command<'ReinstateAfterPayment'> {
  readonly paidOn: CalendarDate;
}
export interface SellVehicle extends Command<'SellVehicle'> {
  readonly soldOn: CalendarDate;
}
/** Cover goes on for the car that replaced the one sold, from midnight of a day. */
export interface CoverReplacement extends Command<'CoverReplacement'> {
  readonly from: CalendarDate;
}

/**
 * `receivedOn`: the day that the law counts from: the postmark (L113-12, L113-15-1), the receipt, presumed the day after
 * the posting (L113-15-2), or the click; `paid`: the premium that was paid, facts of the account's
 * stream.
 */
export interface TerminateContract extends Command<'TerminateContract'> {
  readonly ground: Ground;
  readonly receivedOn: CalendarDate;
  readonly paid: readonly PaidPremium[];
}

export type ContractCommand =
  | AcceptProposal
  | RequestAmendment
  | PriceAmendment
  | ApplyAmendment
  | WithdrawAmendment
  | SendRenewalNotice
  | RenewContract
  | ReviseMotorCoefficient
  | SuspendForUnpaid
  | ReinstateAfterPayment
  | SellVehicle
  | CoverReplacement
  | TerminateContract;
