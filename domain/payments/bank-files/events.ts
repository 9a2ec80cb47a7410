import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { CentsField } from '../../shared/cents-field.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';
import { Sha256 } from '../../shared/sha256.js';
import { StableCode } from '../../shared/stable-code.js';
import { ReasonCode } from '../reason-code.js';
import { Reference } from './reference.js';

/** Cents of a whole file, which may be more than one amount may. */
const Sum = z.int().min(0);
const Total = z.strictObject({ count: z.int().min(0), sum: Sum });
/** Place of an entry in its file, from 1 on. */
const Index = z.int().min(1);

/** More of one entry are not listed. */
export const MOST_DEBITS = 50;

export const ENTRY_KINDS = ['return', 'reject', 'credit', 'other'] as const;
/** Why an entry of the work list asks for nothing any more. A code, so that nothing of a person is written there. */
export const SET_ASIDE_REASONS = ['duplicate', 'not-ours', 'sent-back', 'settled-otherwise'] as const;

/** ISO 4217 */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** A moment as a bank writes it. */
export const CreatedAt = z.string().regex(/^[0-9T:.Z+-]{10,35}$/);

const Unmatched = z.strictObject({
  index: Index,
  kind: z.enum(ENTRY_KINDS),
  /** why it is not matched */
  code: StableCode,
  /** the bank's, known to us or not */
  reason: ReasonCode.optional(),
  amount: CentsField.optional(),
  /** where it is not the euro */
  currency: Currency.optional(),
  bookedOn: DateField.optional(),
  endToEndId: Reference.optional(),
  rum: Reference.optional(),
  messageId: Reference.optional(),
  lotId: Reference.optional(),
  /** debits of ours that it may be about */
  debits: z.array(Id).max(MOST_DEBITS),
  /** contracts of ours whose number the payer wrote */
  contracts: z.array(Id).max(5),
});
export type Unmatched = z.output<typeof Unmatched>;

/** A file that a bank sent, stream `bank-file-<32 hex digits of its hash>`: it belongs to nobody, so nothing in it is personal. */
export const bankFileEvents = {
  /** All of it was read and its control sums are right; nothing of it is applied yet. */
  BankFileReceived: eventType(
    1,
    z.strictObject({
      format: z.string().max(40),
      messageId: Reference.optional(),
      /** as the bank wrote it: not all of them name a zone */
      createdAt: CreatedAt.optional(),
      /** of what was packed, unpacked */
      sha256: Sha256,
      bytes: z.int().min(1),
      entries: z.int().min(0),
      /** debits that came back after settlement, rejects whose amount the bank says, money that came in */
      returns: Total,
      rejects: Total,
      credits: Total,
    }),
    {},
  ),
  /** For a person to look at; free text, names and accounts are left out. */
  EntriesUnmatched: eventType(1, z.strictObject({ entries: z.array(Unmatched).min(1).max(500) }), {}),
  /**
   * An operator said whose money it is: it is received on the contract's account as `payment`. Of what came back, which
   * debit it was: `payment` is that debit, `receivedOn` the day of its return.
   */
  EntryAssigned: eventType(
    1,
    z.strictObject({
      index: Index,
      contract: Id,
      payment: Id,
      amount: CentsField,
      receivedOn: DateField,
      /** account of the operator */
      by: Id,
      returned: z.strictObject({ code: ReasonCode, settled: z.boolean() }).optional(),
    }),
    {},
  ),
  EntrySetAside: eventType(1, z.strictObject({ index: Index, reason: z.enum(SET_ASIDE_REASONS), by: Id }), {}),
  /** Every entry has come to something: applied to an account, noted (it asks for nothing), or unmatched. */
  BankFileApplied: eventType(
    1,
    z.strictObject({ applied: z.int().min(0), noted: z.int().min(0), unmatched: z.int().min(0) }),
    {},
  ),
};

export type BankFileEvent = EventOf<typeof bankFileEvents>;
