import type { Decider } from '../shared/decider.js';
import type { BatchCommand } from './commands.js';
import { decide } from './decide.js';
import type { BatchEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Batch } from './state.js';

/** A file going out, stream `batch-<day>-<n>`: what is in it is recorded and marked before it is written. */
export const batches: Decider<Batch, BatchCommand, BatchEvent> = {
  initialState: { status: 'none', format: '', on: undefined, items: new Map() },
  decide,
  evolve,
};
