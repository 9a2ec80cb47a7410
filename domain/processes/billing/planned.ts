import type { AccountEvent } from '../../payments/account/events.js';
import { billedPart } from './rules/billed-part.js';
import type { BilledYear } from './state.js';

type Planned = Extract<AccountEvent, { type: 'InstalmentsPlanned' }>['data'];

/** The year whose instalments these are, by the day of the first: it tells from when on it is billed here. */
export const planned = (year: BilledYear, { plan, frequency, premium, instalments }: Planned): BilledYear => {
  const { dueOn } = instalments[0]!;
  if (dueOn < year.from || dueOn >= year.until) return year;
  const { asked: _done, ...rest } = year;
  return { ...rest, planned: { plan, part: billedPart(year, frequency, dueOn)!, premium } };
};
