import type { Decider } from '../../shared/decider.js';
import type { MandateCommand } from './commands.js';
import { decide } from './decide.js';
import type { MandateEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Mandate } from './state.js';

/** The aggregate of a direct debit mandate, stream `mandate-<id>`. */
export const mandates: Decider<Mandate, MandateCommand, MandateEvent> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};
