import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { formatEuros } from '../../../domain/shared/money.js';
import type { Amendment } from '../course.js';
import { isOpenOn } from './is-open-on.js';

/** An amendment as it stood on a day, told by then. */
export const amendmentOn = (amendment: Amendment, day: CalendarDate) => {
  const { amendment: id, requestedOn, from, cause, premiums, outcome, closedOn } = amendment;
  const isOpen = isOpenOn(amendment, day);
  return {
    id,
    requestedOn,
    from,
    cause,
    status: isOpen ? (premiums ? ('priced' as const) : ('requested' as const)) : outcome!,
    closedOn: isOpen ? null : closedOn!,
    yearlyPremiums: (premiums ?? []).map((premium) => ({ from: premium.from, amount: formatEuros(premium.value) })),
  };
};
