import { bankAccounts } from '../../domain/payments/bank-accounts/bank-accounts.js';
import type { BankAccounts } from '../../domain/payments/bank-accounts/state.js';
import type { MandateCommand } from '../../domain/payments/mandates/commands.js';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { Mandate } from '../../domain/payments/mandates/state.js';
import { accountToDebit } from '../../domain/payments/rules/account-to-debit.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { Holders } from '../commands/holders.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { openedBlock } from '../secrets/opened-block.js';

/** What a member signs: the account that is debited, where he signs, and how many mandates of his are open besides. */
export interface Signature {
  readonly bankAccount: string;
  readonly signedAt: string;
  readonly others?: number | undefined;
}

type Prepared = MandateCommand | Refusal;

/** The commands of mandates that members and processes give; what they compare or copy is opened for them. */
export class MandateCommands {
  readonly holders: Holders;

  constructor(private readonly core: Core) {
    this.holders = new Holders(core.events, 'mandate');
  }

  /** The mandate that this key makes. */
  mandateOf(idempotencyKey: string): string {
    return derivedId(`mandate\n${idempotencyKey}`);
  }

  /** What is told to the debtor and to his bank: as RUM the mandate's id, in capitals, and who collects. */
  namesOf(mandate: string): { readonly rum: string; readonly ics: string; readonly creditor: string } {
    const { ics, name } = this.core.config.creditor;
    return { rum: mandate.toUpperCase(), ics, creditor: name };
  }

  /** Signed today on the account chosen for debits. */
  sign(
    mandate: string,
    member: string,
    { bankAccount, signedAt, others }: Signature,
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.execute(mandate, member, caller, async () => {
      const found = accountToDebit(await this.accountsOf(member), bankAccount);
      if ('refused' in found) return found;
      const account = await openedBlock(this.core.keys, found.account);
      if (account === undefined) return refuse('payments.bank-account-erased');
      const { rum, ics } = this.namesOf(mandate);
      const today = this.today();
      const signed = { kind: 'recurrent', signedOn: today, account: { ...account, signedAt } } as const;
      return { type: 'SignMandate', today, rum, ics, ...signed, ...(others !== undefined && { others }) };
    });
  }

  /** To a bank account that the member gave, removed meanwhile or not. */
  changeAccount(mandate: string, member: string, bankAccount: string, caller: Caller): Promise<CommandOutcome> {
    return this.execute(mandate, member, caller, async (state) => {
      const { accounts } = await this.accountsOf(member);
      const found = accounts.find((one) => one.bankAccount === bankAccount);
      if (found === undefined || state.status === 'none') return refuse('payments.bank-account-unknown');
      const account = await openedBlock(this.core.keys, found.account);
      if (account === undefined) return refuse('payments.bank-account-erased');
      const accountNow = await openedBlock(this.core.keys, state.accounts.at(-1)!.value);
      return { type: 'ChangeMandateAccount', today: this.today(), account, accountNow };
    });
  }

  /** By the debtor, whatever happened to it meanwhile. */
  revoke(mandate: string, member: string, caller: Caller): Promise<CommandOutcome> {
    return this.execute(mandate, member, caller, () => ({ type: 'RevokeMandate', today: this.today(), by: 'debtor' }));
  }

  /** Once its 36 months without a debit are over on that day. */
  lapse(mandate: string, member: string, today: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.execute(mandate, member, caller, () => ({ type: 'LapseMandate', today }));
  }

  private execute(
    mandate: string,
    subject: string,
    caller: Caller,
    prepare: (state: Mandate) => Prepared | Promise<Prepared>,
  ): Promise<CommandOutcome> {
    return this.core.commands.execute({ decider: mandates, stream: `mandate-${mandate}`, subject, prepare }, caller);
  }

  private async accountsOf(member: string): Promise<BankAccounts> {
    return (await this.core.commands.load(bankAccounts, `bank-accounts-${member}`)).state;
  }

  private today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }
}
