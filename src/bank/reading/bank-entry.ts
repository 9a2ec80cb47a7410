import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Cents } from '../../../domain/shared/money.js';

interface Entry {
  /** its place in the file, from 1 on */
  readonly at: number;
  readonly endToEndId?: string;
  readonly rum?: string;
  readonly messageId?: string;
  readonly lotId?: string;
}

/** A debit that came back after settlement (camt.054). */
export interface ReturnEntry extends Entry {
  readonly kind: 'return';
  readonly amount: Cents;
  readonly on: CalendarDate;
  /** four capitals or digits, known to us or not */
  readonly code: string;
  /** the bank's, for this return */
  readonly costs: Cents;
}

/** Money that came in, by transfer as a rule. */
export interface CreditEntry extends Entry {
  readonly kind: 'credit';
  readonly amount: Cents;
  readonly on: CalendarDate;
  /** its bank's own, the same in every file that tells of it */
  readonly reference?: string;
  /** why money of ours came back, where it did and the bank says so */
  readonly code?: string;
  /** what the payer wrote: personal */
  readonly text?: string;
}

/** What a bank says of a file, a lot or a debit before settlement (pain.002). */
export interface StatusEntry extends Entry {
  readonly kind: 'status';
  readonly level: 'file' | 'lot' | 'debit';
  /** `ACCP`, `RJCT`, `PART`, … */
  readonly status: string;
  readonly on: CalendarDate;
  readonly code?: string;
  readonly amount?: Cents;
}

/** What asks for nothing: the total of debits of ours that was collected, what the bank takes for its work. */
export interface NotedEntry extends Entry {
  readonly kind: 'noted';
  readonly code: 'bank.own-collection' | 'bank.fees';
  readonly amount: Cents;
  readonly on: CalendarDate;
}

/** What cannot be used as it is, for a person to look at; the rest of the file is not touched by it. */
export interface UnusableEntry extends Entry {
  readonly kind: 'unusable';
  readonly code: 'bank.other-currency' | 'bank.no-amount' | 'bank.no-date' | 'bank.no-reason' | 'bank.not-booked';
  readonly facts: Readonly<Record<string, string>>;
  /** as far as it is said; of another currency where `facts` name one */
  readonly amount?: Cents;
  readonly on?: CalendarDate;
}

export type BankEntry = ReturnEntry | CreditEntry | StatusEntry | NotedEntry | UnusableEntry;
