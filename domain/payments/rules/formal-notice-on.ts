import { later, plusDays, type CalendarDate } from '../../shared/calendar.js';
import type { Debit, Instalment } from '../account/state.js';
import { earliestFormalNotice } from './earliest-formal-notice.js';
import { lastDayOfReturn } from './last-day-of-return.js';
import { nextPresentation } from './next-presentation.js';

/**
 * Day on which formal notice of an instalment is sent if nobody pays until then; `undefined` where it is paid, or its
 * first debit is on its way. Its ten days are over by then (C. ass. L113-3), and the last day on which a debit presented
 * again may come back: told when it is refused first, the day stays the same whatever becomes of that debit, and when.
 * A debt born again by a refund has ten days of its own. Our policy.
 */
export const formalNoticeOn = (instalment: Instalment, debits: readonly Debit[]): CalendarDate | undefined => {
  const { amount, paid, dueOn, refused, pending, tries } = instalment;
  if (amount <= paid) return undefined;
  const earliest = earliestFormalNotice(refused?.refunded ? later(dueOn, refused.on) : dueOn);
  if (pending !== undefined) {
    const onItsWay = debits.find(({ id }) => id === pending);
    return tries > 1 && onItsWay ? later(earliest, plusDays(onItsWay.returnableUntil, 1)) : undefined;
  }
  if (refused === undefined) return earliest;
  const again = nextPresentation(instalment);
  if (again !== undefined) return later(earliest, plusDays(lastDayOfReturn(again), 1));
  return later(earliest, plusDays(tries > 1 && !refused.refunded ? refused.returnableUntil : refused.on, 1));
};
