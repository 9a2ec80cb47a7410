import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';

const Piece = { move: Id, contract: Id };

/** The talk with a member about his move, in stream `address-change-<member>`; `move` is the id of his `AddressChanged`. */
export const addressChangeEvents = {
  /** May this contract be changed as well? Nothing happens to it before he agrees. */
  ContractMoveAsked: eventType(1, z.strictObject({ ...Piece, from: DateField }), {}),
  ContractMoveAnswered: eventType(1, z.strictObject({ ...Piece, agreed: z.boolean() }), {}),
  /** The contract is not concerned, by the code of the refusal: its home is another, or it does not sell there. */
  ContractMoveSkipped: eventType(1, z.strictObject({ ...Piece, reason: z.string().max(80) }), {}),
};

export type AddressChangeEvent = EventOf<typeof addressChangeEvents>;
