import type { CalendarDate } from '../../shared/calendar.js';
import type { Block, DebitedAccount, MANDATE_KINDS, SignedAccount } from './events.js';

export interface SignMandate {
  readonly type: 'SignMandate';
  readonly today: CalendarDate;
  readonly rum: string;
  readonly ics: string;
  readonly kind: (typeof MANDATE_KINDS)[number];
  readonly signedOn: CalendarDate;
  readonly account: SignedAccount;
  /** how many open mandates the member is known to have besides; absent: nobody looked */
  readonly others?: number;
}

export interface ChangeMandateAccount {
  readonly type: 'ChangeMandateAccount';
  readonly today: CalendarDate;
  readonly account: DebitedAccount;
  /** what had to be opened: the account as the file stands; `undefined` once erased */
  readonly accountNow: DebitedAccount | undefined;
}

export interface RenameMandate {
  readonly type: 'RenameMandate';
  readonly today: CalendarDate;
  readonly rum: string;
  readonly ics: string;
}

export interface BlockMandate {
  readonly type: 'BlockMandate';
  readonly today: CalendarDate;
  readonly why: Block;
  /** reason code of the return that it follows from */
  readonly code?: string;
}

/** What blocked it is no more: a new signature, the debtor's agreement, his bank's list. */
export interface UnblockMandate {
  readonly type: 'UnblockMandate';
  readonly today: CalendarDate;
  readonly why: Block;
}

export interface RevokeMandate {
  readonly type: 'RevokeMandate';
  readonly today: CalendarDate;
  readonly by: 'debtor' | 'creditor';
}

/** Given by the daily close; refused before the mandate's 36 months are over. */
export interface LapseMandate {
  readonly type: 'LapseMandate';
  readonly today: CalendarDate;
}

export interface PresentMandate {
  readonly type: 'PresentMandate';
  readonly debit: string;
  readonly dueOn: CalendarDate;
  /** the last debit under this mandate, which closes it */
  readonly final?: boolean;
}

/** Its debit was refused elsewhere after it was presented, and is in no file. */
export interface WithdrawPresentation {
  readonly type: 'WithdrawPresentation';
  readonly debit: string;
}

export type MandateCommand =
  | SignMandate
  | ChangeMandateAccount
  | RenameMandate
  | BlockMandate
  | UnblockMandate
  | RevokeMandate
  | LapseMandate
  | PresentMandate
  | WithdrawPresentation;
