import { contracts } from '../../../../domain/contracts/contracts.js';
import type { ContractCommand } from '../../../../domain/contracts/commands.js';
import type { ContractEvent } from '../../../../domain/contracts/events.js';
import type { Contract, SubscribedContract } from '../../../../domain/contracts/state.js';
import { accounts } from '../../../../domain/payments/account/account.js';
import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import type { AccountEvent } from '../../../../domain/payments/account/events.js';
import type { Account } from '../../../../domain/payments/account/state.js';
import { toAnnounce } from '../../../../domain/payments/rules/to-announce.js';
import { billing } from '../../../../domain/processes/billing/billing.js';
import type { Seen } from '../../../../domain/processes/billing/evolve.js';
import { plusDays, type CalendarDate } from '../../../../domain/shared/calendar.js';
import { isRefusal } from '../../../../domain/shared/decider.js';
import { happened } from '../../../kit/follow.js';

const ID = '1'.repeat(32);

/** A contract, its account and the process between them, told each event in the order in which it happened. */
export class BilledLife {
  contract: Contract = contracts.initialState;
  account: Account = accounts.initialState;
  state = billing.initialState;
  readonly refused: string[] = [];
  /** every event of the account, with the account before it */
  readonly booked: { readonly event: AccountEvent; readonly before: Account }[] = [];
  private told = 0;

  constructor(public today: CalendarDate) {}

  subscribed(event: ContractEvent): void {
    this.onContract([event]);
  }

  do(command: (contract: SubscribedContract) => ContractCommand): readonly ContractEvent[] {
    const decision = contracts.decide(command(this.contract as SubscribedContract), this.contract);
    if (isRefusal(decision)) return [];
    this.onContract(decision);
    return decision;
  }

  book(...commands: readonly AccountCommand[]): boolean {
    for (const command of commands) {
      const decision = accounts.decide(command, this.account);
      if (isRefusal(decision)) {
        this.refused.push(decision.refused);
        return false;
      }
      for (const event of decision) {
        this.booked.push({ event, before: this.account });
        this.account = accounts.evolve(this.account, event);
      }
      for (const event of decision) this.tell('account', event as Seen);
    }
    return true;
  }

  private onContract(events: readonly ContractEvent[]): void {
    this.contract = events.reduce(contracts.evolve, this.contract);
    for (const event of events) this.tell('contract', event as Seen);
  }

  private tell(stream: string, event: Seen): void {
    if (!billing.on.includes(event.type)) return;
    const one = happened(`${stream}-${ID}`, event, { number: (this.told += 1) });
    const before = this.state;
    this.state = billing.evolve(before, one);
    for (const { command } of billing.react(one, before, this.state)) this.carryOut(command);
  }

  private carryOut(command: ReturnType<typeof billing.react>[number]['command']): void {
    const on = this.today;
    const whole = command.type === 'PlanInstalments' ? command : { ...command, on, supplementDueOn: plusDays(on, 14) };
    if (!this.book(whole)) return;
    const numbers = toAnnounce(this.account);
    if (numbers.length > 0) this.book({ type: 'AnnounceInstalments', sentOn: on, numbers });
  }
}
