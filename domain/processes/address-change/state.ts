import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';
import type { ContractEvent } from '../../contracts/events.js';

export type Family = Extract<ContractEvent, { type: 'ContractSubscribed' }>['data']['family'];

export interface KnownContract {
  readonly contract: Id;
  readonly family: Family;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | undefined;
}

/** Where a contract's change has come to. `asked`: the member is; the others follow the amendment. */
export type PieceStatus =
  'asked' | 'requested' | 'pricing' | 'priced' | 'applying' | 'applied' | 'withdrawing' | 'dropped';

/** What a move does to one contract. */
export interface Piece {
  readonly move: Id;
  readonly contract: Id;
  readonly family: Family;
  readonly movedOn: CalendarDate;
  /** the day of the move, or the contract's first where that is later */
  readonly from: CalendarDate;
  readonly amendment: Id;
  readonly status: PieceStatus;
}

export interface Move {
  readonly move: Id;
  readonly from: CalendarDate;
}

export interface AddressChange {
  readonly today: CalendarDate | undefined;
  readonly contracts: readonly KnownContract[];
  readonly moves: readonly Move[];
  /** home first, then cars, then those that must be asked */
  readonly pieces: readonly Piece[];
}
