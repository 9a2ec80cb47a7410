import { bankAccounts } from '../../domain/payments/bank-accounts/bank-accounts.js';
import type { BankAccountCommand } from '../../domain/payments/bank-accounts/commands.js';
import type { BankAccountEvent, Use } from '../../domain/payments/bank-accounts/events.js';
import type { BankAccounts } from '../../domain/payments/bank-accounts/state.js';
import type { DebitedAccount } from '../../domain/payments/mandates/events.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import type { Caller } from '../commands/caller.js';
import type { Target } from '../commands/command-executor.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { openedBlock } from '../secrets/opened-block.js';

/** The commands of a member's bank accounts: what is compared is opened for them. */
export class BankAccountCommands {
  constructor(private readonly core: Core) {}

  /** The account that this key makes. */
  bankAccountOf(idempotencyKey: string): string {
    return derivedId(`bank-account\n${idempotencyKey}`);
  }

  /** `uses`: what it is chosen for at once. */
  add(
    member: string,
    bankAccount: string,
    { account, uses }: { readonly account: DebitedAccount; readonly uses: readonly Use[] },
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.execute(member, caller, async (state) => {
      const ibans = await this.ibansOf(state);
      return { type: 'AddBankAccount', today: this.today(), bankAccount, account, uses, ibans };
    });
  }

  remove(member: string, bankAccount: string, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, () => ({ type: 'RemoveBankAccount', today: this.today(), bankAccount }));
  }

  /** The open mandates that debit it are the affair of the process `debit-account`. */
  choose(member: string, use: Use, bankAccount: string, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, () => ({ type: 'ChooseBankAccount', today: this.today(), use, bankAccount }));
  }

  /** Of the accounts that are there; what was erased is compared with nothing. */
  private async ibansOf({ accounts }: BankAccounts): Promise<readonly string[]> {
    const open = accounts.filter(({ removedOn }) => removedOn === undefined);
    const opened = await Promise.all(open.map(({ account }) => openedBlock(this.core.keys, account)));
    return opened.flatMap((account) => account?.iban ?? []);
  }

  private execute(
    member: string,
    caller: Caller,
    prepare: Target<BankAccounts, BankAccountCommand, BankAccountEvent>['prepare'],
  ): Promise<CommandOutcome> {
    const target = { decider: bankAccounts, stream: `bank-accounts-${member}`, subject: member, prepare };
    return this.core.commands.execute(target, caller);
  }

  private today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }
}
