import type { Decider } from '../../shared/decider.js';
import type { BankFileCommand } from './commands.js';
import { decide } from './decide.js';
import type { BankFileEvent } from './events.js';
import { evolve } from './evolve.js';
import type { BankFile } from './state.js';

/** The aggregate of a file that a bank sent, stream `bank-file-<32 hex digits>`. */
export const bankFiles: Decider<BankFile, BankFileCommand, BankFileEvent> = {
  initialState: { status: 'none', unmatched: [], settled: new Set() },
  decide,
  evolve,
};
