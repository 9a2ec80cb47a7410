import type { CalendarEvent } from '../../calendar/events.js';
import type { ContractEvent } from '../../contracts/events.js';
import type { MembershipEvent } from '../../membership/events.js';
import { idIn } from '../../shared/id-in.js';
import type { Happened } from '../process.js';
import type { AddressChangeEvent } from './events.js';
import { newPieces } from './new-pieces.js';
import { mayBeApplied } from './rules/may-be-applied.js';
import type { AddressChange, Piece, PieceStatus } from './state.js';

/** All that the process reads: moves, the life of contracts, the talk with the member, and days. */
export type Seen =
  | Extract<MembershipEvent, { type: 'AddressChanged' }>
  | Exclude<
      ContractEvent,
      { type: `Guarantees${string}` | 'RenewalNoticeSent' | 'VehicleSold' | 'MotorCoefficientRevised' }
    >
  | AddressChangeEvent
  | Extract<CalendarEvent, { type: 'DayOpened' }>;

const OPEN: readonly PieceStatus[] = ['asked', 'requested', 'pricing', 'priced', 'applying'];

export const evolve = (state: AddressChange, happened: Happened<Seen>): AddressChange => {
  const next = told(state, happened);
  const pieces = next.pieces.map((piece) =>
    mayBeApplied(next, piece) ? { ...piece, status: 'applying' as const } : piece,
  );
  return { ...next, pieces };
};

const told = (state: AddressChange, happened: Happened<Seen>): AddressChange => {
  const { event, stream } = happened;
  switch (event.type) {
    case 'AddressChanged':
      return moved(state, { move: happened.id, from: event.data.from }, happened);
    case 'ContractSubscribed':
      return subscribed(state, event.data, happened);
    case 'ContractTerminated':
      return ended(state, idIn(stream), event.data.endsOn);
    case 'ContractRenewed':
      return { ...state, pieces: state.pieces.map((piece) => unpriced(piece, idIn(stream))) };
    case 'AmendmentApplied':
      return amended(
        { ...state, pieces: state.pieces.map((piece) => unpriced(piece, idIn(stream))) },
        event.data.amendment,
        'applied',
      );
    case 'AmendmentRequested':
      return amended(state, event.data.amendment, 'pricing');
    case 'AmendmentPriced':
      return amended(state, event.data.amendment, 'priced');
    case 'AmendmentWithdrawn':
      return amended(state, event.data.amendment, 'dropped');
    case 'DayOpened':
      return { ...state, today: event.data.day };
    default:
      return talked(state, event);
  }
};

/** Another address for the same day takes the place of the one before it. */
const moved = (
  state: AddressChange,
  move: AddressChange['moves'][number],
  { derive }: Happened<Seen>,
): AddressChange => {
  const replaced = new Set(state.moves.filter(({ from }) => from === move.from).map((known) => known.move));
  const pieces = state.pieces.map((piece) => (replaced.has(piece.move) ? called(piece) : piece));
  return {
    ...state,
    moves: [...state.moves.filter((known) => !replaced.has(known.move)), move],
    pieces: [...pieces, ...newPieces(move, state.contracts, derive)],
  };
};

const called = (piece: Piece): Piece => {
  if (!OPEN.includes(piece.status)) return piece;
  return { ...piece, status: piece.status === 'asked' ? 'dropped' : 'withdrawing' };
};

/** A contract made for the old address before a move to come follows it like the others. */
const subscribed = (
  state: AddressChange,
  { family, startsOn }: Extract<Seen, { type: 'ContractSubscribed' }>['data'],
  { stream, derive }: Happened<Seen>,
): AddressChange => {
  const known = { contract: idIn(stream), family, startsOn, endsOn: undefined };
  const toCome = state.moves.filter(({ from }) => from > startsOn);
  const pieces = toCome.flatMap((move) => newPieces(move, [known], derive));
  return { ...state, contracts: [...state.contracts, known], pieces: [...state.pieces, ...pieces] };
};

const ended = (state: AddressChange, contract: string, endsOn: Piece['from']): AddressChange => ({
  ...state,
  contracts: state.contracts.map((known) => (known.contract === contract ? { ...known, endsOn } : known)),
  pieces: state.pieces.map((piece) =>
    piece.contract === contract && piece.from >= endsOn && OPEN.includes(piece.status)
      ? { ...piece, status: 'dropped' }
      : piece,
  ),
});

/** Another change of the premium: what was priced before it must be priced again. */
const unpriced = (piece: Piece, contract: string): Piece =>
  piece.contract === contract && (piece.status === 'priced' || piece.status === 'applying')
    ? { ...piece, status: 'pricing' }
    : piece;

const amended = (state: AddressChange, amendment: string, status: PieceStatus): AddressChange => ({
  ...state,
  pieces: state.pieces.map((piece) =>
    piece.amendment === amendment && !(piece.status === 'withdrawing' && status !== 'dropped')
      ? { ...piece, status }
      : piece,
  ),
});

const talked = (state: AddressChange, { type, data }: AddressChangeEvent): AddressChange => {
  if (type === 'ContractMoveAsked') return state;
  const agreed = type === 'ContractMoveAnswered' && data.agreed;
  return {
    ...state,
    pieces: state.pieces.map((piece) =>
      piece.move === data.move && piece.contract === data.contract && OPEN.includes(piece.status)
        ? { ...piece, status: agreed ? 'requested' : 'dropped' }
        : piece,
    ),
  };
};
