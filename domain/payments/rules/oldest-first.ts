import { compareDays } from '../../shared/calendar.js';
import { minus } from '../../shared/money.js';
import type { Share } from '../account/events.js';
import type { Instalment } from '../account/state.js';

/** What is not paid yet of each of these instalments, the one due first before the others. C. civ. 1342-10. */
export const oldestFirst = (instalments: readonly Instalment[]): readonly Share[] =>
  instalments
    .filter(({ amount, paid }) => amount > paid)
    .toSorted((one, other) => compareDays(one.dueOn, other.dueOn))
    .map(({ number, amount, paid }) => ({ number, amount: minus(amount, paid) }));
