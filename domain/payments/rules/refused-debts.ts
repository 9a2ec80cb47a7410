import type { CalendarDate } from '../../shared/calendar.js';
import type { Account, Instalment, Refused } from '../account/state.js';

export type RefusedDebt = Instalment & { readonly refused: Refused };

/**
 * Instalments whose last debit came back by a day and that are owed still: neither paid otherwise nor in a debit on its
 * way. Our policy: a member is alerted as long as that is so.
 */
export const refusedDebts = (
  { instalments }: Pick<Account, 'instalments'>,
  today: CalendarDate,
): readonly RefusedDebt[] =>
  instalments.filter(
    (debt): debt is RefusedDebt =>
      debt.refused !== undefined && debt.refused.on <= today && debt.pending === undefined && debt.amount > debt.paid,
  );
