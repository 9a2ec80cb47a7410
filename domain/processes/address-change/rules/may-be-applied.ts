import type { AddressChange, Piece, PieceStatus } from '../state.js';

const UNDER_WAY: readonly PieceStatus[] = ['requested', 'pricing', 'priced', 'applying'];

/** Home first within a move, and within a contract one change at a time, in the order of their days. */
const comesBefore = (other: Piece, piece: Piece): boolean => {
  if (other.contract === piece.contract)
    return other.from < piece.from || (other.from === piece.from && other.movedOn < piece.movedOn);
  return other.move === piece.move && other.family === 'habitation' && piece.family !== 'habitation';
};

/** May a change be applied now: priced, on its day or later, and nothing under way that comes before it? Our policy. */
export const mayBeApplied = ({ today, pieces }: AddressChange, piece: Piece): boolean =>
  piece.status === 'priced' &&
  today !== undefined &&
  today >= piece.from &&
  !pieces.some((other) => UNDER_WAY.includes(other.status) && comesBefore(other, piece));
