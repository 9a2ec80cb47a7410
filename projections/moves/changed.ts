import { dayOfMove } from '../../domain/processes/address-change/rules/day-of-move.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { MovedContract, MovesDocument } from './document.js';

type Moves = MovesDocument['moves'];

/** The move that reaches a contract on a day: of several of one day the one told last. */
const moveOn = (moves: Moves, from: CalendarDate): Moves[number] | undefined => {
  const days = moves.map((move) => move.from);
  const movedOn = dayOfMove(days, from);
  return moves.findLast((move) => move.from === movedOn);
};

/** Puts a contract under the move that reaches it; again in its place where the member agreed to it before. */
export const reached = ({ moves }: MovesDocument, contract: MovedContract): MovesDocument => {
  const of = moveOn(moves, contract.from);
  const isAgreed = (known: MovedContract): boolean => known.contract === contract.contract && known.status === 'agreed';
  return {
    moves: moves.map((move) => {
      if (move !== of) return move;
      const agreed = move.contracts.find(isAgreed);
      return {
        ...move,
        contracts: agreed
          ? move.contracts.map((known) => (known === agreed ? { ...agreed, ...contract } : known))
          : [...move.contracts, contract],
      };
    }),
  };
};

/** Changes the contracts that are meant. */
export const changed = (
  { moves }: MovesDocument,
  isMeant: (contract: MovedContract) => boolean,
  change: Partial<MovedContract>,
): MovesDocument => ({
  moves: moves.map((move) => ({
    ...move,
    contracts: move.contracts.map((known) => (isMeant(known) ? { ...known, ...change } : known)),
  })),
});
