import type { CalendarDate } from '../../shared/calendar.js';
import type { Personal } from '../../shared/personal.js';
import type { Timeline } from '../../shared/timeline.js';
import type { Block, DebitedAccount, MANDATE_KINDS } from './events.js';

export interface MandateNames {
  readonly rum: string;
  readonly ics: string;
}

/** What the bank is yet to be told of: the account is another one, the mandate had other names. */
export interface UntoldChange {
  readonly account: boolean;
  readonly original: MandateNames | undefined;
}

/** A mandate with its history: accounts and names by the day from which each holds. */
export type Mandate =
  | { readonly status: 'none' }
  | {
      readonly status: 'open' | 'revoked' | 'lapsed' | 'used-up';
      readonly kind: (typeof MANDATE_KINDS)[number];
      readonly signedOn: CalendarDate;
      readonly names: Timeline<MandateNames>;
      readonly accounts: Timeline<Personal<DebitedAccount>>;
      readonly blocks: readonly Block[];
      readonly untold: UntoldChange;
      /** latest due date of a debit, returned or not, and the debit presented last */
      readonly lastDueOn: CalendarDate | undefined;
      readonly lastDebit: string | undefined;
      /** the same before the debit presented last, until it is certain that it goes */
      readonly beforeLast?: Pick<SignedMandate, 'lastDueOn' | 'lastDebit' | 'untold'> | undefined;
    };
export type SignedMandate = Exclude<Mandate, { status: 'none' }>;
