import { FAMILIES } from '../../domain/contracts/family.js';
import { paymentStatusOn } from '../../domain/payments/rules/payment-status-on.js';
import { minusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { courseOn } from '../contracts/query/course-on.js';
import { FAMILY_LABEL } from '../contracts/query/family-label.js';
import { accountOn } from './account-on.js';
import type { DashboardDocument } from './document.js';
import { suspendedForUnpaid } from './suspended-for-unpaid.js';

/** How long a tile says that its contract has ended. Our policy. */
const SHOWN_ENDED_DAYS = 90;

/** Tiles on a day, family by family: contracts subscribed by then that have not ended, or not long ago. */
export const tilesOn = (contracts: DashboardDocument['contracts'], day: CalendarDate) =>
  contracts
    .filter(({ subscribedOn, course: { end } }) => subscribedOn <= day && !(end && isLongOver(end.endsOn, day)))
    .map(({ contract, number, family, course, account }) => {
      const { status, nextDueDate, premium, premiumPeriod } = courseOn(course, day);
      const isSuspended = suspendedForUnpaid(course, day) !== undefined;
      const terms = { nextDueDate, premium, premiumPeriod };
      return {
        id: contract,
        number,
        family,
        label: FAMILY_LABEL[family],
        ...terms,
        paymentStatus: paymentStatusOn(accountOn(account, day), isSuspended, day),
        status,
      };
    })
    .sort((one, other) => FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family));

const isLongOver = (endsOn: CalendarDate, day: CalendarDate): boolean => endsOn < minusDays(day, SHOWN_ENDED_DAYS);
