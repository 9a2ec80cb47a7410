import type { Account } from '../../payments/account/state.js';
import type { Id } from '../../shared/ids.js';
import type { CalendarDate } from '../../shared/calendar.js';

/** Cover ended at midnight of `from`, by the formal notice that left on `noticeSentOn`. */
export interface Lapse {
  readonly noticeSentOn: CalendarDate;
  readonly from: CalendarDate;
}

/** On which days money came for what is owed, so that a payment recorded late counts from its own day. */
export interface PaidDays {
  /** number of an instalment → day of the last payment of it */
  readonly instalments: Readonly<Record<string, CalendarDate>>;
  /** first day on which the costs that are owed were */
  readonly costsSince: CalendarDate | undefined;
  /** the costs paid last: since when they were owed, and when they were paid */
  readonly costs: { readonly since: CalendarDate; readonly on: CalendarDate } | undefined;
}

/** The last day, as the process knew it, on which each was ordered; `undefined` once it came about. */
export interface Asked {
  readonly suspension: CalendarDate | undefined;
  readonly reinstatement: CalendarDate | undefined;
}

/** An unpaid contract on the path of C. ass. L113-3, or one that may come to it. */
export interface Dunning {
  readonly contract: Id | undefined;
  readonly today: CalendarDate | undefined;
  /** `undefined` while no contract is known */
  readonly family: string | undefined;
  readonly endsOn: CalendarDate | undefined;
  /** cover ended by the law, and the contract does not say so yet */
  readonly lapsed: Lapse | undefined;
  readonly suspended: Lapse | undefined;
  /** as far back as anything in it may change */
  readonly account: Account;
  readonly paid: PaidDays;
  readonly asked: Asked;
}
