import { bankFiles } from '../../domain/payments/bank-files/bank-files.js';
import type { BankFileCommand } from '../../domain/payments/bank-files/commands.js';
import type { SET_ASIDE_REASONS } from '../../domain/payments/bank-files/events.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractStreams } from '../contracts/contract-streams.js';
import { derivedId } from '../event-store/event-id.js';

/** An entry of the work list: its file and its place in it. */
export interface EntryPlace {
  readonly file: string;
  readonly index: number;
}

/** What operators decide on entries that nobody could match; `by`: account of the operator. */
export class BankFileCommands {
  constructor(private readonly streams: Pick<ContractStreams, 'core' | 'holders'>) {}

  /** Money that came in is a contract's: a process receives it on its account, once, whoever is killed meanwhile. */
  assign({ file, index }: EntryPlace, contract: string, by: string, caller: Caller): Promise<CommandOutcome> {
    const payment = derivedId(`bank-file payment\n${file}\n${index}`);
    return this.execute(file, caller, async () =>
      (await this.streams.holders.holderOf(contract)) === undefined
        ? refuse('contracts.unknown')
        : { type: 'AssignEntry', index, contract, payment, by },
    );
  }

  setAside(
    { file, index }: EntryPlace,
    reason: (typeof SET_ASIDE_REASONS)[number],
    by: string,
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.execute(file, caller, () => ({ type: 'SetEntryAside', index, reason, by }));
  }

  private execute(
    file: string,
    caller: Caller,
    prepare: () => BankFileCommand | Refusal | Promise<BankFileCommand | Refusal>,
  ): Promise<CommandOutcome> {
    return this.streams.core.commands.execute({ decider: bankFiles, stream: `bank-file-${file}`, prepare }, caller);
  }
}
