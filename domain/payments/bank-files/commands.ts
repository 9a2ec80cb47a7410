import type { Cents } from '../../shared/money.js';
import type { BankFileEvent } from './events.js';

type Data<Type extends BankFileEvent['type']> = Extract<BankFileEvent, { type: Type }>['data'];

export interface ReceiveBankFile extends Data<'BankFileReceived'> {
  readonly type: 'ReceiveBankFile';
}

/** Those of them that were told before are left out. */
export interface TellUnmatched extends Data<'EntriesUnmatched'> {
  readonly type: 'TellUnmatched';
}

export interface AssignEntry extends Omit<Data<'EntryAssigned'>, 'amount' | 'receivedOn' | 'returned'> {
  readonly type: 'AssignEntry';
}

/** `code`: why it came back, in our words where the bank's own is none that we know. */
export interface AssignReturn {
  readonly type: 'AssignReturn';
  readonly index: number;
  readonly contract: string;
  readonly debit: string;
  /** of the debit: a bank may leave that of a reject out */
  readonly amount: Cents;
  readonly code: string;
  readonly by: string;
}

export interface SetEntryAside extends Data<'EntrySetAside'> {
  readonly type: 'SetEntryAside';
}

export interface FinishBankFile extends Data<'BankFileApplied'> {
  readonly type: 'FinishBankFile';
}

export type BankFileCommand =
  ReceiveBankFile | TellUnmatched | AssignEntry | AssignReturn | SetEntryAside | FinishBankFile;
