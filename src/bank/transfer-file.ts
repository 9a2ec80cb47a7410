import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';
import type { Cents } from '../../domain/shared/money.js';
import type { BankAccount } from './collection-file.js';

/** One credit transfer, its personal data opened. */
export interface Transfer {
  /** EndToEndId, unique for ever: the transfer's id */
  readonly transfer: string;
  readonly amount: Cents;
  readonly creditor: { readonly name: string; readonly account: BankAccount };
  /** for the statement of the creditor's account */
  readonly text: string;
}

/** What a file of transfers is made of; `messageId` is 30 characters at most, so that its lot can be numbered. */
export interface TransferFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly debtor: { readonly name: string; readonly account: BankAccount };
  /** the day on which all are carried out */
  readonly executeOn: CalendarDate;
  readonly transfers: readonly Transfer[];
}
