import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';
import type { AccountEvent, Frequency, MEANS } from './events.js';

export interface PlanInstalments {
  readonly type: 'PlanInstalments';
  /** of the insured year, or of what is billed of it here */
  readonly premium: Cents;
  readonly frequency: Frequency;
  /** first day of the insured year, from which due dates are counted */
  readonly firstDueOn: CalendarDate;
  /** due dates before it were billed elsewhere */
  readonly notBefore?: CalendarDate | undefined;
  /** end of a year that is shorter than twelve months */
  readonly until?: CalendarDate | undefined;
}

export interface ReplanInstalments {
  readonly type: 'ReplanInstalments';
  readonly plan: number;
  readonly on: CalendarDate;
  readonly reason: Extract<AccountEvent, { type: 'InstalmentsReplanned' }>['data']['reason'];
  /** of the insured year as it is now, pro rata where the contract changed within it */
  readonly premium: Cents;
  /** due date of a supplement when no instalment is left to carry it */
  readonly supplementDueOn: CalendarDate;
}

export interface AnnounceInstalments {
  readonly type: 'AnnounceInstalments';
  readonly sentOn: CalendarDate;
  readonly numbers: readonly number[];
}

export interface SubmitDebit {
  readonly type: 'SubmitDebit';
  readonly today: CalendarDate;
  readonly debit: string;
  /** fact of the mandate's stream: it was presented for this debit, at this revision */
  readonly mandate: string;
  readonly mandateRevision: number;
  readonly collectOn: CalendarDate;
  readonly numbers: readonly number[];
  /** costs of earlier returns go with it */
  readonly withCosts: boolean;
  /** why again, where the code of the return does not allow it by itself */
  readonly again?: 'asked-by-member' | 'corrected';
}

/** The member's agreement to a debit of what he owes, costs included, beside those that come by themselves. */
export interface AskNewDebit {
  readonly type: 'AskNewDebit';
  readonly today: CalendarDate;
}

/** Given by the daily close. */
export interface RecordCollection {
  readonly type: 'RecordCollection';
  readonly today: CalendarDate;
  readonly debit: string;
}

export interface RecordReturn {
  readonly type: 'RecordReturn';
  readonly debit: string;
  readonly returnedOn: CalendarDate;
  /** false for a reject, which comes before the day of collection */
  readonly settled: boolean;
  readonly code: string;
  readonly amount: Cents;
  /** what the bank takes for it */
  readonly costs: Cents;
}

export interface ReceivePayment {
  readonly type: 'ReceivePayment';
  readonly payment: string;
  readonly means: (typeof MEANS)[number];
  readonly receivedOn: CalendarDate;
  readonly amount: Cents;
}

/** Given by the process `dunning`. */
export interface SendFormalNotice {
  readonly type: 'SendFormalNotice';
  readonly notice: string;
  /** the real day, on which the letter leaves */
  readonly today: CalendarDate;
  /** the day on which it was to leave: what had come to it by then is named */
  readonly plannedOn: CalendarDate;
  /** fact of the contract's stream: savings, whose premium nobody owes (C. ass. L132-20) */
  readonly life: boolean;
}

/** Given by the daily close. */
export interface SetRefundOff {
  readonly type: 'SetRefundOff';
  readonly on: CalendarDate;
}

/** Given by the daily close. `on`: the day on which the transfer is carried out. */
export interface PayRefund {
  readonly type: 'PayRefund';
  readonly on: CalendarDate;
  readonly transfer: string;
  readonly amount: Cents;
}

/** A transfer that paid back did not arrive: rejected before its day, or sent back after it. */
export interface RecordRefundReturn {
  readonly type: 'RecordRefundReturn';
  readonly transfer: string;
  readonly returnedOn: CalendarDate;
  /** false for a reject, which comes before the day of the transfer */
  readonly settled: boolean;
  /** the bank's, where it says one */
  readonly code?: string | undefined;
  readonly amount: Cents;
}

export type AccountCommand =
  | PlanInstalments
  | ReplanInstalments
  | AnnounceInstalments
  | SubmitDebit
  | AskNewDebit
  | RecordCollection
  | RecordReturn
  | ReceivePayment
  | SendFormalNotice
  | SetRefundOff
  | PayRefund
  | RecordRefundReturn;
