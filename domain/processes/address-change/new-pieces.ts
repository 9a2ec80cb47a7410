import type { Id } from '../../shared/ids.js';
import { contractsConcerned } from './rules/contracts-concerned.js';
import { mustAsk } from './rules/must-ask.js';
import type { KnownContract, Move, Piece } from './state.js';

/** What a move does to these contracts; the amendment's id is derived from the event that brings them together. */
export const newPieces = (
  { move, from }: Move,
  contracts: readonly KnownContract[],
  derive: (name: string) => Id,
): readonly Piece[] =>
  contractsConcerned(contracts, from).map(({ contract, family, startsOn }) => ({
    move,
    contract,
    family,
    movedOn: from,
    from: startsOn > from ? startsOn : from,
    amendment: derive(`${move}/${contract}`),
    status: mustAsk(family) ? 'asked' : 'requested',
  }));
