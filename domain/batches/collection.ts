import { z } from 'zod';
import { Bic } from '../shared/bic.js';
import { DateField } from '../shared/calendar.js';
import { CentsField } from '../shared/cents-field.js';
import { CreditorId } from '../shared/creditor-id.js';
import { Iban } from '../shared/iban.js';
import { Id } from '../shared/ids.js';
import { Rum } from '../shared/rum.js';
import { line } from '../shared/text.js';

/** Who collects, as its bank knows it. */
export const CollectingCreditor = z.strictObject({
  name: line(70),
  ics: CreditorId,
  account: z.strictObject({ iban: Iban, bic: Bic }),
});
export type CollectingCreditor = z.output<typeof CollectingCreditor>;

/** A debit that goes to the bank. `item`: its id, the EndToEndId. */
export const Collection = z.strictObject({
  item: Id,
  member: Id,
  contract: Id,
  mandate: Id,
  /** position of its presentation in the mandate's stream */
  mandateRevision: z.int().min(0),
  /** instalments that it collects */
  numbers: z.array(z.int().min(1).max(10_000)).min(1).max(500),
  amount: CentsField,
  /** costs of earlier returns are in the amount */
  withCosts: z.boolean(),
  /** the day on which it is collected, and the one on which it was to be */
  collectOn: DateField,
  plannedOn: DateField,
  /** why the two differ */
  shifted: z.enum(['day-closed-late', 'not-sent-before']).optional(),
  sentOn: DateField,
  /** its place among the debits of its mandate */
  sequence: z.enum(['FRST', 'RCUR', 'FNAL', 'OOFF']),
  rum: Rum,
  ics: CreditorId,
  signedOn: DateField,
  /** what the bank is told of with it: another account, the names that the mandate had before */
  amendment: z.strictObject({ account: z.boolean(), rum: Rum.optional(), ics: CreditorId.optional() }).optional(),
  /** for the statement of the debtor's account */
  text: line(140),
  /** the account that it is taken from, as the mandate has it */
  debtor: z.strictObject({ iban: Iban, bic: Bic.optional(), holder: line(70) }),
});
export type Collection = z.output<typeof Collection>;
