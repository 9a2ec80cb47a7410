import { compareDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros } from '../../domain/shared/money.js';
import type { Payment } from '../payments/payment.js';
import { paymentLabel } from '../payments/query/payment-label.js';
import { MAX_OPERATIONS } from './document.js';

type Operations = readonly Payment[];

/** The latest operations with one more: the oldest makes room, whichever was told first. */
export const operationsAfter = (operations: Operations, payment: Payment): Operations =>
  [...operations.filter((one) => !neverWas(one, payment)), payment]
    .sort((one, other) => compareDays(one.on, other.on))
    .slice(-MAX_OPERATIONS);

/** A debit that was returned in time never was collected, when that is heard late as well. */
const neverWas = ({ kind, reference }: Payment, told: Payment): boolean =>
  told.kind === 'refused' && kind === 'collected' && reference === told.reference;

/** What had happened by a day, the newest first. */
export const operationsOn = (operations: Operations, day: CalendarDate) =>
  operations
    .filter(({ on, since }) => on <= day && since <= day)
    .toReversed()
    .map((payment) => {
      const { on, kind, amount, contract } = payment;
      return { on, kind, label: paymentLabel(payment), amount: formatEuros(amount), contract };
    });
