import { impossible, refuse, type Decision, type Refusal } from '../../shared/decider.js';
import type { AssignEntry, AssignReturn, BankFileCommand, SetEntryAside, TellUnmatched } from './commands.js';
import type { BankFileEvent } from './events.js';
import type { BankFile, OpenEntry } from './state.js';

type Decided = Decision<BankFileEvent>;

export const decide = (command: BankFileCommand, file: BankFile): Decided => {
  if (command.type === 'ReceiveBankFile') {
    const { type: _type, ...data } = command;
    return file.status === 'none' ? [{ type: 'BankFileReceived', data }] : refuse('bank-files.received-already');
  }
  if (file.status === 'none') return refuse('bank-files.unknown');
  switch (command.type) {
    case 'TellUnmatched':
      return tell(command, file);
    case 'AssignEntry':
      return assign(command, file);
    case 'AssignReturn':
      return assignReturn(command, file);
    case 'SetEntryAside':
      return setAside(command, file);
    case 'FinishBankFile': {
      const { type: _type, ...data } = command;
      return file.status === 'received' ? [{ type: 'BankFileApplied', data }] : refuse('bank-files.applied-already');
    }
    default:
      return impossible(command);
  }
};

/** What was told, by a run that was cut off or by one beside this, is not told again. */
const tell = ({ entries }: TellUnmatched, { unmatched, status }: BankFile): Decided => {
  if (status === 'applied') return refuse('bank-files.applied-already');
  const wanted = new Set(entries.map(({ index }) => index));
  const known = new Set(unmatched.filter(({ index }) => wanted.has(index)).map(({ index }) => index));
  const fresh = entries.filter(({ index }) => !known.has(index));
  return fresh.length === 0
    ? refuse('bank-files.entries-told-already')
    : [{ type: 'EntriesUnmatched', data: { entries: fresh } }];
};

const openEntry = (index: number, { unmatched, settled }: BankFile): OpenEntry | Refusal => {
  const entry = unmatched.find((known) => known.index === index);
  if (entry === undefined) return refuse('bank-files.entry-unknown');
  return settled.has(index) ? refuse('bank-files.entry-settled') : entry;
};

/** Only money that came in is given to a contract; a return is of a debit. */
const assign = ({ type: _type, ...assigned }: AssignEntry, file: BankFile): Decided => {
  const entry = openEntry(assigned.index, file);
  if ('refused' in entry) return entry;
  const { kind, amount, bookedOn: receivedOn } = entry;
  if (kind !== 'credit' || amount === undefined || amount === 0 || receivedOn === undefined)
    return refuse('bank-files.entry-not-a-credit', { kind });
  return [{ type: 'EntryAssigned', effectiveOn: receivedOn, data: { ...assigned, amount, receivedOn } }];
};

/** Money that went out without a reason code may be a debit's that came back: a bank may tell why in words of its own. */
const mayBeReturn = ({ kind, code }: OpenEntry): boolean =>
  kind === 'return' || kind === 'reject' || (kind === 'other' && code === 'bank.no-reason');

/** Whether the account can take it as the return of that debit is the account's to say. */
const assignReturn = (
  { index, contract, debit, amount: submitted, code, by }: AssignReturn,
  file: BankFile,
): Decided => {
  const entry = openEntry(index, file);
  if ('refused' in entry) return entry;
  const { kind, amount = submitted, bookedOn: receivedOn } = entry;
  if (!mayBeReturn(entry) || receivedOn === undefined) return refuse('bank-files.entry-not-a-return', { kind });
  const returned = { code, settled: kind !== 'reject' };
  const data = { index, contract, payment: debit, amount, receivedOn, by, returned };
  return [{ type: 'EntryAssigned', effectiveOn: receivedOn, data }];
};

const setAside = ({ type: _type, ...data }: SetEntryAside, file: BankFile): Decided => {
  const entry = openEntry(data.index, file);
  return 'refused' in entry ? entry : [{ type: 'EntrySetAside', data }];
};
