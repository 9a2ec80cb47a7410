import type { CalendarDate } from '../../domain/shared/calendar.js';
import { minus, plus, ZERO, type Cents } from '../../domain/shared/money.js';
import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { RefundOwedDocument } from './document.js';

type OwingEvent = AccountViewEvent<
  'PremiumRegularised' | 'PremiumRefundOwed' | 'PremiumRefundSetOff' | 'PremiumRefundPaid' | 'PremiumRefundReturned'
>;

interface Change {
  readonly on: CalendarDate;
  readonly amount: Cents;
}

/** By how much an event changes what is owed. */
const changeOf = ({ type, data }: OwingEvent): Change => {
  switch (type) {
    case 'PremiumRegularised':
      return { on: data.receivedOn, amount: data.surplus };
    case 'PremiumRefundOwed':
      return data;
    case 'PremiumRefundReturned':
      return { on: data.returnedOn, amount: data.amount };
    default:
      return { on: data.on, amount: minus(ZERO, data.amount) };
  }
};

const owing = {
  key: contractOf,
  apply: (before: RefundOwedDocument | undefined, event: OwingEvent): RefundOwedDocument | undefined => {
    const { on, amount: change } = changeOf(event);
    const { since, amount: owed } = before ?? { since: on, amount: ZERO };
    const amount = plus(owed, change);
    return amount === ZERO ? undefined : { contract: contractOf(event), member: event.subject!, amount, since };
  },
};

/**
 * What is owed back for contracts, the longest owed first: the work of the daily close, and the operator’s list. It adds
 * amounts up, against our habit: what comes to nothing is no work, and lies in no index.
 */
export const refundsOwed = defineView<RefundOwedDocument>({
  name: 'refunds-owed',
  version: 1,
  partition: 'whole',
  document: RefundOwedDocument,
  indexes: [['since']],
  on: {
    PremiumRegularised: owing,
    PremiumRefundOwed: owing,
    PremiumRefundSetOff: owing,
    PremiumRefundPaid: owing,
    PremiumRefundReturned: owing,
  },
});
