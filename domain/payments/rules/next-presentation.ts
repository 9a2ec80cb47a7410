import { requiredOn } from '../../parameters/parameter.js';
import { automaticRepresentations, representationDelay } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import type { Instalment, Refused } from '../account/state.js';
import { collectionDay } from './collection-day.js';
import { meaningOfReturn } from './meaning-of-return.js';

/**
 * Day on which an instalment is collected next, `undefined` where it is not: on its due date once announced; after a
 * return whose code allows it once more, seven days after; or on the day that the member agreed to, though it became
 * smaller since. EPC016-06 §4.3; our policy.
 */
export const nextPresentation = (instalment: Instalment): CalendarDate | undefined => {
  const { dueOn, amount, paid, pending, announcedOn, tries, refused, asked } = instalment;
  if (amount <= paid || pending !== undefined) return undefined;
  if (asked !== undefined) return asked;
  if (announcedOn === undefined) return undefined;
  if (refused !== undefined) return afterReturn(refused, tries);
  return tries === 0 ? collectionDay(dueOn) : undefined;
};

const afterReturn = ({ code, on }: Refused, tries: number): CalendarDate | undefined => {
  const meaning = meaningOfReturn(code, on);
  if (meaning?.action !== 'represent' || tries > meaning.representations) return undefined;
  if (tries > Number(requiredOn(automaticRepresentations, on).value)) return undefined;
  return collectionDay(plusDays(on, Number(requiredOn(representationDelay, on).value)));
};
