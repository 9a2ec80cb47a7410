import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

/** The latest moves that are kept of a member; more than a life has. */
export const MAX_MOVES = 30;

/** Where a contract has come to. `unchanged`: the move does not reach it, or cannot, by `reason`. */
export const MOVED_STATUSES = [
  'asked',
  'declined',
  'agreed',
  'requested',
  'priced',
  'applied',
  'withdrawn',
  'unchanged',
] as const;

const MovedContract = z.strictObject({
  contract: Id,
  status: z.enum(MOVED_STATUSES),
  /** the day of the move, or the contract's first where that is later */
  from: DateField,
  /** what an answer about this contract names: the id of the move */
  move: Id.optional(),
  amendment: Id.optional(),
  /** a year's premium from that day on, once it is priced */
  yearly: CentsField.optional(),
  reason: z.string().optional(),
});
export type MovedContract = z.output<typeof MovedContract>;

/** A member's moves, and what each did to his contracts, in the order told. Id: the member's. */
export const MovesDocument = z.strictObject({
  moves: z
    .array(z.strictObject({ from: DateField, toldOn: DateField, contracts: z.array(MovedContract).readonly() }))
    .readonly(),
});
export type MovesDocument = z.output<typeof MovesDocument>;
