import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import type { AccountEvent } from '../../../domain/payments/account/events.js';
import type { MandateEvent } from '../../../domain/payments/mandates/events.js';
import { date, type CalendarDate } from '../../../domain/shared/calendar.js';
import { impossible } from '../../../domain/shared/decider.js';
import { toCents } from '../../../domain/shared/money.js';
import type { Personal } from '../../../domain/shared/personal.js';

const on = date('2026-12-05');
const amount = toCents(1234);
const debit = '0'.repeat(32);

type Of<Event, Type> = Extract<Event, { type: Type }>;

export const collected: AccountEvent = { type: 'DebitCollected', data: { debit, on, amount } };
// @ts-expect-error an amount is in cents, not a number
export const number: AccountEvent = { type: 'DebitCollected', data: { debit, on, amount: 12.34 } };
// @ts-expect-error a text is no calendar date
export const text: AccountEvent = { type: 'DebitCollected', data: { debit, on: '2026-12-05', amount } };
export const frequency: AccountEvent = {
  type: 'InstalmentsPlanned',
  // @ts-expect-error a frequency is one of four
  data: { plan: 1, premium: amount, frequency: 'week', rule: 'payments.instalment-amounts@1', instalments: [] },
};
export const unruled: AccountEvent = {
  type: 'InstalmentsPlanned',
  // @ts-expect-error a plan says by which rule its cents were shared
  data: { plan: 1, premium: amount, frequency: 'month', instalments: [] },
};
export const replanned: AccountEvent = {
  type: 'InstalmentsReplanned',
  // @ts-expect-error a plan changes for one of four reasons
  data: { plan: 1, on, reason: 'forgotten', premium: amount, changed: [], added: [] },
};
export const announced: AccountEvent = {
  type: 'InstalmentsAnnounced',
  // @ts-expect-error what was announced has its amount
  data: { sentOn: on, instalments: [{ number: 1 }] },
};
// @ts-expect-error a debit has a mandate
export const submitted: Of<AccountEvent, 'DebitSubmitted'>['data'] = { debit, amount, shares: [], costs: amount };
// @ts-expect-error a return has its reason
export const returned: AccountEvent = { type: 'DebitReturned', data: { debit, returnedOn: on, amount, costs: amount } };
// @ts-expect-error so has a refund
export const refunded: AccountEvent = { type: 'DebitRefunded', data: { debit, returnedOn: on, amount, costs: amount } };
// @ts-expect-error a payment comes by known means
export const barter: Of<AccountEvent, 'PremiumRegularised'>['data']['means'] = 'barter';
// @ts-expect-error what is owed back is for instalments
export const owed: AccountEvent = { type: 'PremiumRefundOwed', data: { on, amount } };
// @ts-expect-error what is paid back has its transfer
export const repaid: AccountEvent = { type: 'PremiumRefundPaid', data: { on, amount } };

const account = { iban: 'FR1420041010050500013M02606', holder: 'Zoé Lefèvre' };
export const changed: MandateEvent = { type: 'MandateAccountChanged', data: { on, account } };
export const accountOf = (event: Of<MandateEvent, 'MandateAccountChanged'>): Personal<{ iban: string }> =>
  event.data.account;
export const ibanOf = (event: Of<MandateEvent, 'MandateSigned'>): string =>
  // @ts-expect-error an account is sealed until it is opened
  event.data.account.iban;
// @ts-expect-error a mandate keeps the names that it had
export const renamed: MandateEvent = { type: 'MandateRenamed', data: { on, rum: 'A', ics: 'B' } };
// @ts-expect-error a block has its reason
export const blocked: MandateEvent = { type: 'MandateBlocked', data: { on } };
// @ts-expect-error and is ended for a reason that it may have
export const unblocked: MandateEvent = { type: 'MandateUnblocked', data: { on, why: 'mood' } };
// @ts-expect-error a mandate is revoked by one side or the other
export const revoked: MandateEvent = { type: 'MandateRevoked', data: { on, by: 'bank' } };
// @ts-expect-error a lapse says when the 36 months were over
export const lapsed: MandateEvent = { type: 'MandateLapsed', data: { on } };
// @ts-expect-error a sequence is one of four
export const sequence: Of<MandateEvent, 'MandatePresented'>['data']['sequence'] = 'LAST';

// @ts-expect-error a command says what day it is
export const undated: AccountCommand = { type: 'RecordCollection', debit };
export const moved = (command: AccountCommand & { readonly today: CalendarDate }): void => {
  // @ts-expect-error a command is not changed on its way
  command.today = on;
};
export const named = (event: AccountEvent): string => {
  switch (event.type) {
    case 'DebitSubmitted':
    case 'DebitCollected':
      return event.data.debit;
    default:
      // @ts-expect-error a type that no case handles does not compile
      return impossible(event);
  }
};
