import { accounts } from '../../domain/payments/account/account.js';
import type { Account } from '../../domain/payments/account/state.js';
import { bankFiles } from '../../domain/payments/bank-files/bank-files.js';
import type { BankFileCommand } from '../../domain/payments/bank-files/commands.js';
import type { BankFileEvent, SET_ASIDE_REASONS } from '../../domain/payments/bank-files/events.js';
import type { BankFile } from '../../domain/payments/bank-files/state.js';
import { assignedReturn } from '../../domain/processes/assigned-credit/rules/assigned-return.js';
import { isRefusal, refuse, type Decision, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractStreams } from '../contracts/contract-streams.js';
import { derivedId } from '../event-store/event-id.js';

/** An entry of the work list: its file and its place in it. */
export interface EntryPlace {
  readonly file: string;
  readonly index: number;
}

/** `contract`: the debit's, where it is known. */
interface AssignedReturn {
  readonly debit: string;
  readonly code: string;
  readonly contract: string | undefined;
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

  /** What came back is a debit's, if the contract's account takes it so: a process records it there, once. */
  assignReturn(
    { file, index }: EntryPlace,
    { debit, code, contract }: AssignedReturn,
    by: string,
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.execute(file, caller, async (state) => {
      if (contract === undefined) return refuse('payments.debit-unknown');
      const { state: account } = await this.streams.core.commands.load(accounts, `account-${contract}`);
      const amount = account.debits.find(({ id }) => id === debit)?.amount;
      if (amount === undefined) return refuse('payments.debit-unknown');
      const command = { type: 'AssignReturn', index, contract, debit, amount, code, by } as const;
      return whyNotReturned(bankFiles.decide(command, state), account) ?? command;
    });
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
    prepare: (state: BankFile) => BankFileCommand | Refusal | Promise<BankFileCommand | Refusal>,
  ): Promise<CommandOutcome> {
    return this.streams.core.commands.execute({ decider: bankFiles, stream: `bank-file-${file}`, prepare }, caller);
  }
}

/** What the account would answer to the return, told to the operator before it is assigned. */
const whyNotReturned = (decision: Decision<BankFileEvent>, account: Account): Refusal | undefined => {
  if (isRefusal(decision)) return decision;
  for (const event of decision) {
    if (event.type !== 'EntryAssigned' || event.data.returned === undefined) continue;
    const { returned } = event.data;
    const recorded = accounts.decide(assignedReturn({ ...event.data, returned }), account);
    if (isRefusal(recorded)) return recorded;
  }
  return undefined;
};
