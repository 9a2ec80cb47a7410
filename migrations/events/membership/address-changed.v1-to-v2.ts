import { plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';

interface AddressChangedV1 {
  /** the last day at the former address */
  readonly movedOn: CalendarDate;
}

/** v2 names the first day at the new address; v1 named the last one at the former, a day before. */
export const addressChangedV1toV2 = ({ movedOn, ...rest }: AddressChangedV1) => ({
  from: plusDays(movedOn, 1),
  ...rest,
});
