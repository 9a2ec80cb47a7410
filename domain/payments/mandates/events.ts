import { z } from 'zod';
import { Bic } from '../../shared/bic.js';
import { DateField } from '../../shared/calendar.js';
import { CreditorId } from '../../shared/creditor-id.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Iban } from '../../shared/iban.js';
import { Id } from '../../shared/ids.js';
import { Rum } from '../../shared/rum.js';
import { line } from '../../shared/text.js';
import { ReasonCode } from '../reason-code.js';

/** The account that a mandate lets us debit, as its holder gave it. */
export const DebitedAccount = z.strictObject({ iban: Iban, bic: Bic.optional(), holder: line(70) });
export type DebitedAccount = z.output<typeof DebitedAccount>;

const SignedAccount = z.strictObject({ ...DebitedAccount.shape, signedAt: line(35) });
export type SignedAccount = z.output<typeof SignedAccount>;

export const MANDATE_KINDS = ['recurrent', 'one-off'] as const;
export const SEQUENCES = ['FRST', 'RCUR', 'FNAL', 'OOFF'] as const;
/** Place of a debit among those of its mandate. */
export type Sequence = (typeof SEQUENCES)[number];

export const BLOCKS = ['account', 'signature', 'refusal', 'death', 'bank'] as const;
/** Why a mandate is not used for now: its account, its signature, the debtor's refusal, his death, his bank's list. */
export type Block = (typeof BLOCKS)[number];

export const mandateEvents = {
  /** A debtor lets us debit his account; RUM and ICS are those that he was told. */
  MandateSigned: eventType(
    1,
    z.strictObject({
      rum: Rum,
      ics: CreditorId,
      kind: z.enum(MANDATE_KINDS),
      signedOn: DateField,
      account: SignedAccount,
    }),
    { account: 'payment' },
  ),
  /** Another account under the same mandate: the next debit says so to the bank (`SMNDA`). */
  MandateAccountChanged: eventType(1, z.strictObject({ on: DateField, account: DebitedAccount }), {
    account: 'payment',
  }),
  /** Another RUM or ICS for the same mandate: the next debit names those it had. */
  MandateRenamed: eventType(
    1,
    z.strictObject({
      on: DateField,
      rum: Rum,
      ics: CreditorId,
      original: z.strictObject({ rum: Rum, ics: CreditorId }),
    }),
    {},
  ),
  MandateBlocked: eventType(1, z.strictObject({ on: DateField, why: z.enum(BLOCKS), code: ReasonCode.optional() }), {}),
  MandateUnblocked: eventType(1, z.strictObject({ on: DateField, why: z.enum(BLOCKS) }), {}),
  MandateRevoked: eventType(1, z.strictObject({ on: DateField, by: z.enum(['debtor', 'creditor']) }), {}),
  /** 36 months went by without a debit; a new mandate must be signed. */
  MandateLapsed: eventType(1, z.strictObject({ on: DateField, lastDay: DateField }), {}),
  /** A debit was submitted under it; `tellsChange` where it carries a change of account, RUM or ICS to the bank. */
  MandatePresented: eventType(
    1,
    z.strictObject({ debit: Id, dueOn: DateField, sequence: z.enum(SEQUENCES), tellsChange: z.boolean() }),
    {},
  ),
  /** The debit presented last did not go: what the bank was told of, and is yet to be told of, is as before it. */
  PresentationWithdrawn: eventType(
    1,
    z.strictObject({
      debit: Id,
      lastDebit: Id.optional(),
      lastDueOn: DateField.optional(),
      untold: z.strictObject({
        account: z.boolean(),
        original: z.strictObject({ rum: Rum, ics: CreditorId }).optional(),
      }),
    }),
    {},
  ),
};

export type MandateEvent = EventOf<typeof mandateEvents>;
