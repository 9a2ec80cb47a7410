import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';
import type { Cents } from '../../domain/shared/money.js';
import type { Sequence } from '../../domain/payments/mandates/events.js';

/** An address in the hybrid form of 2025: town and country, and two lines of 70 at most. */
export interface PostalAddress {
  readonly lines: readonly string[];
  readonly postalCode?: string;
  readonly town: string;
  readonly country: string;
}

export interface BankAccount {
  readonly iban: string;
  readonly bic?: string;
}

export interface Creditor {
  readonly name: string;
  readonly ics: string;
  readonly account: BankAccount;
  readonly address?: PostalAddress;
}

/** One debit, its personal data opened. */
export interface Collection {
  /** EndToEndId, unique for ever: the debit's id */
  readonly debit: string;
  readonly amount: Cents;
  readonly collectOn: CalendarDate;
  readonly sequence: Sequence;
  readonly rum: string;
  readonly signedOn: CalendarDate;
  /** what the bank is yet to be told of the mandate */
  readonly amendment?: {
    readonly account: boolean;
    readonly rum?: string;
    readonly ics?: string;
    readonly name?: string;
  };
  readonly debtor: { readonly name: string; readonly account: BankAccount; readonly address?: PostalAddress };
  /** for the statement of the debtor's account */
  readonly text: string;
}

/** What a file of direct debits is made of; `messageId` is 30 characters at most, so that its lots can be numbered. */
export interface CollectionFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly creditor: Creditor;
  readonly collections: readonly Collection[];
}
