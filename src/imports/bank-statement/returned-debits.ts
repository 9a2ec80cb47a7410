import { accounts } from '../../../domain/payments/account/account.js';
import { matchReturn, type SubmittedDebit, type ToldReturn } from '../../../domain/payments/rules/match-return.js';
import type { Cents } from '../../../domain/shared/money.js';
import type { DebitDocument } from '../../../projections/debits/document.js';
import type { Caller } from '../../commands/caller.js';
import { Lanes } from '../../commands/lanes.js';
import { wasExecuted } from '../../commands/was-executed.js';
import type { Core } from '../../core/open-core.js';
import type { AccountCommands } from '../../payments/account-commands.js';
import type { EntryOutcome } from './entry-outcome.js';

/** A return as it was told, and what it means. */
export interface Returned extends ToldReturn {
  readonly code: string;
  readonly costs: Cents;
}
type KeyedCaller = Caller & Required<Pick<Caller, 'idempotency'>>;
/** Who asks, on account of an entry and a debit: asked again, it is known. */
export type CallerFor = (debit: string) => KeyedCaller;

const streamOf = ({ contract }: DebitDocument): string => `account-${contract}`;

/** Records returns on the accounts of their debits: those of one account in the order told, others side by side. */
export class ReturnedDebits {
  private readonly lanes = new Lanes();

  constructor(
    private readonly core: Pick<Core, 'commands'>,
    private readonly accounts: AccountCommands,
  ) {}

  /** `debits`: those that it names, or all of its mandate. */
  record(told: Returned, debits: readonly DebitDocument[], callerFor: CallerFor): Promise<EntryOutcome> {
    const contracts = [...new Set(debits.map(({ contract }) => contract))];
    return this.lanes.run(contracts, async () => {
      const submitted: SubmittedDebit[] = [];
      for (const debit of debits) {
        const account = await this.core.commands.load(accounts, streamOf(debit));
        if (wasExecuted(account, streamOf(debit), callerFor(debit.debit).idempotency.key))
          return { outcome: 'unchanged', debit: debit.debit };
        const status = account.state.debits.find(({ id }) => id === debit.debit)?.status;
        submitted.push({ ...debit, rum: told.rum ?? '', cameBack: status === 'returned' || status === 'refunded' });
      }
      const match = matchReturn(told, submitted);
      if (match.outcome === 'unmatched') return match;
      return this.recordOne(
        told,
        debits.find(({ debit }) => debit === match.debit)!,
        callerFor(match.debit),
      );
    });
  }

  private async recordOne(
    { on: returnedOn, settled, code, costs, amount: told }: Returned,
    { debit, contract, amount }: DebitDocument,
    caller: Caller,
  ): Promise<EntryOutcome> {
    const command = { type: 'RecordReturn', debit, returnedOn, settled, code, costs, amount: told ?? amount } as const;
    const done = await this.accounts.execute(contract, caller, () => command);
    switch (done.outcome) {
      case 'executed':
        return { outcome: done.repeated ? 'unchanged' : 'applied', debit };
      case 'refused':
        return { outcome: 'unmatched', code: done.refusal.refused, debits: [debit] };
      default:
        throw new Error(`the return of ${debit} ended ${done.outcome}`);
    }
  }
}
