import { z } from 'zod';
import { impossible, refuse, type Decider } from '../../domain/shared/decider.js';
import { toCents } from '../../domain/shared/money.js';
import { eventType, type EventOf } from '../../domain/shared/event-type.js';

/** A theatre hall: an aggregate small enough to know every outcome of. Each seat is taken once; tips add up. */
export const hallEvents = {
  SeatTaken: eventType(1, z.strictObject({ seat: z.int() }), {}),
  Tipped: eventType(1, z.strictObject({ cents: z.int() }), {}),
};
type HallEvent = EventOf<typeof hallEvents>;

export type HallCommand =
  { readonly type: 'Take'; readonly seats: readonly number[] } | { readonly type: 'Tip'; readonly cents: number };

export interface Hall {
  readonly seats: readonly number[];
  readonly cents: number;
}

export const hall: Decider<Hall, HallCommand, HallEvent> = {
  initialState: { seats: [], cents: 0 },
  decide: (command, { seats }) => {
    if (command.type === 'Tip') return [{ type: 'Tipped', data: { cents: command.cents } }];
    const taken = command.seats.filter((seat) => seats.includes(seat));
    if (taken.length > 0) return refuse('hall.taken', { taken });
    return command.seats.map((seat) => ({ type: 'SeatTaken' as const, data: { seat } }));
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SeatTaken':
        return { ...state, seats: [...state.seats, event.data.seat].sort((one, other) => one - other) };
      case 'Tipped':
        return { ...state, cents: toCents(state.cents + event.data.cents) };
      default:
        return impossible(event);
    }
  },
};
