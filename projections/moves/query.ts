import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros } from '../../domain/shared/money.js';
import type { MovedContract, MovesDocument } from './document.js';

const movedOn = ({ contract: id, status, from, move, yearly, reason }: MovedContract) => ({
  id,
  status,
  from,
  /** a year's premium from that day on */
  yearly: yearly === undefined ? null : formatEuros(yearly),
  /** to be named by an answer, where one is waited for */
  move: status === 'asked' ? move! : null,
  reason: reason ?? null,
});

/** The moves that were told by a day, the last told first, with what each did to the contracts. */
export const movesOn = ({ moves }: MovesDocument, day: CalendarDate) => ({
  items: moves
    .filter(({ toldOn }) => toldOn <= day)
    .toReversed()
    .map(({ from, toldOn, contracts }) => ({ from, toldOn, contracts: contracts.map(movedOn) })),
});
