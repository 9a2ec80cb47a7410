import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { CentsField } from '../../shared/cents-field.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';
import { ReasonCode } from '../reason-code.js';

export const FREQUENCIES = ['month', 'quarter', 'half-year', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** An instalment by its number in the account, which is never given twice. */
const Number = z.int().min(1).max(10_000);
const DueAmount = z.strictObject({ number: Number, dueOn: DateField, amount: CentsField });
export type DueAmount = z.output<typeof DueAmount>;
const Share = z.strictObject({ number: Number, amount: CentsField });
/** The part of an amount that is for one instalment. */
export type Share = z.output<typeof Share>;
const Shares = z.array(Share).max(500);

/** Day of collection of its debit, so that what became of a day's debits is told by these events alone; not in the first ones. */
const CollectOn = DateField.optional();

const ReturnedDebit = z.strictObject({
  debit: Id,
  collectOn: CollectOn,
  returnedOn: DateField,
  code: ReasonCode,
  amount: CentsField,
  /** the bank's, passed on to the member; 0 where it was not his doing */
  costs: CentsField,
});

const REPLANS = ['amended', 'suspended', 'reinstated', 'terminated'] as const;
export const MEANS = ['card', 'transfer', 'cheque'] as const;

export const accountEvents = {
  /** A year's premium in instalments, their sum; odd cents by rule `instalment-amounts`, version 1. */
  InstalmentsPlanned: eventType(
    1,
    z.strictObject({
      plan: z.int().min(1),
      premium: CentsField,
      frequency: z.enum(FREQUENCIES),
      rule: z.literal('payments.instalment-amounts@1'),
      instalments: z.array(DueAmount).min(1).max(12),
    }),
    {},
  ),
  /** The premium of a plan is another one: amounts changed (0: withdrawn) and instalments added, their sum again. */
  InstalmentsReplanned: eventType(
    1,
    z.strictObject({
      plan: z.int().min(1),
      on: DateField,
      reason: z.enum(REPLANS),
      premium: CentsField,
      changed: Shares,
      added: z.array(DueAmount).max(1),
    }),
    {},
  ),
  /** The member was told amount and due date, which is later where 14 days were not left. */
  InstalmentsAnnounced: eventType(
    1,
    z.strictObject({ sentOn: DateField, instalments: z.array(DueAmount).min(1).max(500) }),
    {},
  ),
  /** A debit goes to the bank: collected on `collectOn`, returnable until the fifth TARGET day after. */
  DebitSubmitted: eventType(
    1,
    z.strictObject({
      debit: Id,
      mandate: Id,
      /** position of the fact that the mandate may be used */
      mandateRevision: z.int().min(0),
      submittedOn: DateField,
      collectOn: DateField,
      returnableUntil: DateField,
      shares: Shares,
      costs: CentsField,
      amount: CentsField,
    }),
    {},
  ),
  /** No return came in time. */
  DebitCollected: eventType(
    1,
    z.strictObject({ debit: Id, collectOn: CollectOn, on: DateField, amount: CentsField }),
    {},
  ),
  /** The bank refused it, or gave it back in time: its debts are owed as before. */
  DebitReturned: eventType(1, ReturnedDebit, {}),
  /** Money collected went back to the debtor, 8 weeks or 13 months after at most: the debts are born again. */
  DebitRefunded: eventType(1, ReturnedDebit, {}),
  /** Paid otherwise than by debit: the oldest debts first, then costs; what is too much is owed back. */
  PremiumRegularised: eventType(
    1,
    z.strictObject({
      payment: Id,
      means: z.enum(MEANS),
      receivedOn: DateField,
      amount: CentsField,
      shares: Shares,
      costs: CentsField,
      surplus: CentsField,
    }),
    {},
  ),
  /** Paid for instalments that are smaller now. */
  PremiumRefundOwed: eventType(1, z.strictObject({ on: DateField, amount: CentsField, shares: Shares }), {}),
  /** The member wants what is owed to be debited once more, on `collectOn`. */
  NewDebitAsked: eventType(
    1,
    z.strictObject({
      on: DateField,
      collectOn: DateField,
      shares: Shares.min(1),
      costs: CentsField,
      amount: CentsField,
    }),
    {},
  ),
  /** The registered letter of C. ass. L113-3 and R113-1 left: unless all is paid, cover ends at midnight of `suspendsOn`. */
  FormalNoticeSent: eventType(
    1,
    z.strictObject({
      notice: Id,
      /** the day on which it was to be sent, and the day on which it is */
      plannedOn: DateField,
      sentOn: DateField,
      /** why the two differ */
      shifted: z.enum(['day-closed-late']).optional(),
      shares: Shares.min(1),
      costs: CentsField,
      amount: CentsField,
      suspendsOn: DateField,
      terminableFrom: DateField,
    }),
    {},
  ),
  /** What was owed to the member paid these debts and costs of his: no money moved. */
  PremiumRefundSetOff: eventType(
    1,
    z.strictObject({ on: DateField, amount: CentsField, shares: Shares, costs: CentsField }),
    {},
  ),
  /** The transfer that pays it back is ordered, to be carried out on that day. */
  PremiumRefundPaid: eventType(1, z.strictObject({ on: DateField, transfer: Id, amount: CentsField }), {}),
  /** It did not arrive, and is owed as before. `on`: the day on which it was to be carried out. */
  PremiumRefundReturned: eventType(
    1,
    z.strictObject({
      transfer: Id,
      on: DateField,
      returnedOn: DateField,
      /** the bank's, where it says one */
      code: ReasonCode.optional(),
      amount: CentsField,
    }),
    {},
  ),
};

export type AccountEvent = EventOf<typeof accountEvents>;
