import { impossible } from '../../shared/decider.js';
import type { BankFileEvent, Unmatched } from './events.js';
import { debitsLeft, isOfMany } from './rules/debits-left.js';
import type { BankFile, OpenEntry } from './state.js';

type Assigned = Extract<BankFileEvent, { type: 'EntryAssigned' }>['data'];

const kept = ({ index, kind, code, amount, bookedOn, ...told }: Unmatched): OpenEntry => ({
  index,
  kind,
  code,
  amount,
  bookedOn,
  debits: isOfMany({ kind, ...told }) ? told.debits : [],
});

/** A debit of a reject of many is dealt with; the entry is, with the last of them. */
const assigned = (file: BankFile, { index, payment }: Assigned): BankFile => {
  const entry = file.unmatched.find((known) => known.index === index);
  const debits = entry === undefined ? [] : debitsLeft(entry.debits, payment);
  if (entry === undefined || debits.length === 0) return { ...file, settled: new Set([...file.settled, index]) };
  return { ...file, unmatched: file.unmatched.map((known) => (known === entry ? { ...entry, debits } : known)) };
};

export const evolve = (file: BankFile, event: BankFileEvent): BankFile => {
  switch (event.type) {
    case 'BankFileReceived':
      return { ...file, status: 'received' };
    case 'EntriesUnmatched':
      return { ...file, unmatched: file.unmatched.concat(event.data.entries.map(kept)) };
    case 'EntryAssigned':
      return assigned(file, event.data);
    case 'EntrySetAside':
      return { ...file, settled: new Set([...file.settled, event.data.index]) };
    case 'BankFileApplied':
      return { ...file, status: 'applied' };
    default:
      return impossible(event);
  }
};
