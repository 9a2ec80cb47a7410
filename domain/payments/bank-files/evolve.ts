import { impossible } from '../../shared/decider.js';
import type { BankFileEvent, Unmatched } from './events.js';
import type { BankFile, OpenEntry } from './state.js';

const kept = ({ index, kind, amount, bookedOn }: Unmatched): OpenEntry => ({ index, kind, amount, bookedOn });

export const evolve = (file: BankFile, event: BankFileEvent): BankFile => {
  switch (event.type) {
    case 'BankFileReceived':
      return { ...file, status: 'received' };
    case 'EntriesUnmatched':
      return { ...file, unmatched: file.unmatched.concat(event.data.entries.map(kept)) };
    case 'EntryAssigned':
    case 'EntrySetAside':
      return { ...file, settled: new Set([...file.settled, event.data.index]) };
    case 'BankFileApplied':
      return { ...file, status: 'applied' };
    default:
      return impossible(event);
  }
};
