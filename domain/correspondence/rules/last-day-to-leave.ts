import { requiredOn } from '../../parameters/parameter.js';
import { preNotification } from '../../parameters/payments.js';
import { plusDays, sooner, type CalendarDate } from '../../shared/calendar.js';
import type { DomainEvent } from '../../shared/decider.js';

type Counted =
  | { readonly type: 'FormalNoticeSent'; readonly data: { readonly sentOn: CalendarDate } }
  | {
      readonly type: 'InstalmentsAnnounced';
      readonly data: {
        readonly sentOn: CalendarDate;
        readonly instalments: readonly { readonly dueOn: CalendarDate }[];
      };
    };

/**
 * The last day on which a message may leave as it stands; `undefined` where there is none. A formal notice names days
 * counted from its sending (C. ass. L113-3, R113-1) and leaves on that day or not at all; a debit is announced 14 days
 * before the first of its due dates (EPC016-06 §4.3.1).
 */
export const lastDayToLeave = (event: DomainEvent): CalendarDate | undefined => {
  const { type, data } = event as Counted;
  if (type === 'FormalNoticeSent') return data.sentOn;
  if (type !== 'InstalmentsAnnounced') return undefined;
  const days = Number(requiredOn(preNotification, data.sentOn).value);
  const first = data.instalments.map(({ dueOn }) => dueOn).reduce(sooner);
  return plusDays(first, -days);
};
