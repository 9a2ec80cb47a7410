import type { Decider } from '../shared/decider.js';
import type { ContractCommand } from './commands.js';
import { decide } from './decide.js';
import type { ContractEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Contract } from './state.js';

/** The aggregate of a contract, stream `contract-<id>`; the metadata's subject is the member who holds it. */
export const contracts: Decider<Contract, ContractCommand, ContractEvent> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};
