import type { AccountEvent } from '../../payments/account/events.js';
import type { Account } from '../../payments/account/state.js';
import type { CalendarDate } from '../../shared/calendar.js';

/**
 * The day on which what an event tells was so: a debit that stood is paid from its collection, whose last day of return
 * only made it sure. `undefined` where it moves no money.
 */
export const moneyDay = (event: AccountEvent, { debits }: Account): CalendarDate | undefined => {
  switch (event.type) {
    case 'PremiumRegularised':
      return event.data.receivedOn;
    case 'DebitCollected':
      return debits.find(({ id }) => id === event.data.debit)?.collectOn;
    case 'DebitReturned':
    case 'DebitRefunded':
      return event.data.returnedOn;
    case 'InstalmentsReplanned':
    case 'PremiumRefundOwed':
    case 'PremiumRefundSetOff':
      return event.data.on;
    default:
      return undefined;
  }
};
