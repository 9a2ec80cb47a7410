import type { BankFileEvent } from './events.js';

type Data<Type extends BankFileEvent['type']> = Extract<BankFileEvent, { type: Type }>['data'];

export interface ReceiveBankFile extends Data<'BankFileReceived'> {
  readonly type: 'ReceiveBankFile';
}

/** Those of them that were told before are left out. */
export interface TellUnmatched extends Data<'EntriesUnmatched'> {
  readonly type: 'TellUnmatched';
}

export interface AssignEntry extends Omit<Data<'EntryAssigned'>, 'amount' | 'receivedOn'> {
  readonly type: 'AssignEntry';
}

export interface SetEntryAside extends Data<'EntrySetAside'> {
  readonly type: 'SetEntryAside';
}

export interface FinishBankFile extends Data<'BankFileApplied'> {
  readonly type: 'FinishBankFile';
}

export type BankFileCommand = ReceiveBankFile | TellUnmatched | AssignEntry | SetEntryAside | FinishBankFile;
