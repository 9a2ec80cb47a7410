import type { OrderedMessage } from '../../domain/correspondence/state.js';
import { accounts } from '../../domain/payments/account/account.js';
import type { AccountEvent } from '../../domain/payments/account/events.js';
import { amountOwed } from '../../domain/payments/rules/amount-owed.js';
import { foreseenSuspension } from '../../domain/payments/rules/foreseen-suspension.js';
import { meaningOfReturn } from '../../domain/payments/rules/meaning-of-return.js';
import { idIn } from '../../domain/shared/id-in.js';
import type { Core } from '../core/open-core.js';
import { formalNotice } from '../outbox/templates/formal-notice.js';
import { instalmentsAnnounced } from '../outbox/templates/instalments-announced.js';
import { paymentRefused } from '../outbox/templates/payment-refused.js';
import { premiumRefunded } from '../outbox/templates/premium-refunded.js';
import { refundReturned } from '../outbox/templates/refund-returned.js';
import { refundSetOff } from '../outbox/templates/refund-set-off.js';
import { namedContract } from './named-contract.js';
import { namedMandate } from './named-mandate.js';
import { toldEventOf } from './told-event.js';
import type { Worded } from './worded.js';

/** What is written about the account of a contract, as it was when it happened. */
export const accountWording = async (core: Core, message: OrderedMessage): Promise<Worded> => {
  const told = await toldEventOf(core, accounts, message.cause);
  const contract = await namedContract(core, idIn(message.cause.stream));
  const { type, data } = told.event as AccountEvent;
  const { creditor } = core.config;
  switch (type) {
    case 'FormalNoticeSent': {
      const dueOn = new Map(told.state.instalments.map((one) => [one.number, one.dueOn]));
      const owed = data.shares.map(({ number, amount }) => ({ dueOn: dueOn.get(number)!, amount }));
      const payTo = { name: creditor.name, iban: creditor.account.iban };
      return { ...told, rendered: formalNotice({ ...contract, ...data, owed, creditor: payTo }) };
    }
    case 'InstalmentsAnnounced': {
      const mandate = message.mandate && (await namedMandate(core, message.mandate, message.on));
      const named = { mandate: mandate || undefined, creditor: creditor.name };
      return { ...told, rendered: instalmentsAnnounced({ ...contract, ...data, ...named }) };
    }
    case 'DebitReturned':
    case 'DebitRefunded': {
      const suspendedFrom = foreseenSuspension(told.state, data.returnedOn);
      const refusal = {
        ...contract,
        amount: data.amount,
        refusedOn: data.returnedOn,
        reason: meaningOfReturn(data.code, data.returnedOn)?.label ?? `code ${data.code}`,
        ...(suspendedFrom !== undefined && { suspendedFrom }),
      };
      return { ...told, rendered: paymentRefused(refusal) };
    }
    case 'PremiumRefundPaid':
      return { ...told, rendered: premiumRefunded({ ...contract, ...data }) };
    case 'PremiumRefundSetOff':
      return { ...told, rendered: refundSetOff({ ...contract, ...data, left: amountOwed(told.state, data.on) }) };
    case 'PremiumRefundReturned':
      return { ...told, rendered: refundReturned({ ...contract, ...data }) };
    default:
      throw new RangeError(`nothing is written about ${type}`);
  }
};
