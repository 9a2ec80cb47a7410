import type { Family } from '../../domain/contracts/family.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { Use } from '../../domain/payments/bank-accounts/events.js';
import type { MandateCommand } from '../../domain/payments/mandates/commands.js';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import { date, type CalendarDate } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { BankAccountCommands } from '../../src/payments/bank-account-commands.js';
import { proposal } from '../contracts/zoe-insured.js';
import { joining } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { CONFIG } from '../kit/cores.js';

/** A Monday: all is told on it, and instalments are announced. */
export const TOLD_ON = date('2026-01-05');
/** Due dates of the first instalments, and the day on which their files are made. */
export const DUE_ON = date('2026-01-22');
export const FILE_ON = date('2026-01-20');
export const IBAN = 'FR1420041010050500013M02606';
export const OTHER_IBAN = 'FR7630006000011234567890189';

export const memberOf = (index: number): string => derivedId(`debited member\n${index}`);
const mandateOf = (index: number): string => derivedId(`debited mandate\n${index}`);
export const contractOf = (index: number, family: Family): string => derivedId(`debited contract\n${index}\n${family}`);

/** Members whose contracts are paid by debit, as billing and the members would tell them. */
export class DebitedMutual {
  private readonly accounts: AccountCommands;

  private constructor(
    readonly core: Core,
    private readonly today: CalendarDate,
  ) {
    this.accounts = new AccountCommands(contractParts(core).streams);
  }

  /** Tells what happens on a day. */
  static async on(dataDir: string, day: CalendarDate, tell: (mutual: DebitedMutual) => Promise<void>): Promise<void> {
    const core = await openCore({ ...CONFIG, dataDir }, new ToldClock(day));
    await tell(new DebitedMutual(core, day)).finally(() => core.close());
  }

  async join(index: number, ...families: readonly Family[]): Promise<void> {
    const { person, address } = joining();
    const member = { joinedOn: date('2025-12-01'), person: { ...person, lastName: `Lefèvre ${index}` }, address };
    await new MemberCommands(this.core).join(
      memberOf(index),
      { ...member, contact: {}, preferredChannel: 'post' },
      caller(),
    );
    for (const family of families) await this.subscribe(index, family);
  }

  /** A contract that is paid in twelve instalments of 10 €, announced on the day. */
  async subscribe(index: number, family: Family, firstDueOn = DUE_ON): Promise<void> {
    const contract = contractOf(index, family);
    const contracts = new ContractCommands(contractParts(this.core));
    await contracts.accept(contract, memberOf(index), proposal(family, this.today), caller());
    const premium = toCents(12_000);
    await this.onAccount(contract, { type: 'PlanInstalments', premium, frequency: 'month', firstDueOn });
    const numbers = Array.from({ length: 12 }, (_one, at) => at + 1);
    await this.onAccount(contract, { type: 'AnnounceInstalments', sentOn: this.today, numbers });
  }

  async sign(index: number, iban = IBAN): Promise<void> {
    await this.onMandate(index, {
      type: 'SignMandate',
      today: this.today,
      rum: `MUT-${index}`,
      ics: CONFIG.creditor.ics,
      kind: 'recurrent',
      signedOn: this.today,
      account: { iban, holder: `Zoé Lefèvre ${index}`, signedAt: 'Rouen' },
    });
  }

  /** An account chosen for some uses from the day on. */
  async giveAccount(index: number, iban: string, ...uses: readonly Use[]): Promise<void> {
    const given = { account: { iban, holder: `Zoé Lefèvre ${index}` }, uses };
    const commands = new BankAccountCommands(this.core);
    const done = await commands.add(memberOf(index), derivedId(`debited account\n${index}\n${iban}`), given, caller());
    if (done.outcome !== 'executed') throw new Error(JSON.stringify(done));
  }

  async onAccount(contract: string, command: AccountCommand): Promise<void> {
    const done = await this.accounts.execute(contract, caller(), () => command);
    if (done.outcome !== 'executed') throw new Error(`${command.type} ended ${JSON.stringify(done)}`);
  }

  async onMandate(index: number, command: MandateCommand): Promise<void> {
    const target = { decider: mandates, stream: `mandate-${mandateOf(index)}`, subject: memberOf(index) };
    const done = await this.core.commands.execute({ ...target, prepare: () => command }, caller());
    if (done.outcome !== 'executed') throw new Error(`${command.type} ended ${JSON.stringify(done)}`);
  }
}
