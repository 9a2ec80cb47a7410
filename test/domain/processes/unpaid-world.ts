import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractCommand } from '../../../domain/contracts/commands.js';
import type { Contract, SubscribedContract } from '../../../domain/contracts/state.js';
import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import { accounts } from '../../../domain/payments/account/account.js';
import type { Account } from '../../../domain/payments/account/state.js';
import { nextPresentation } from '../../../domain/payments/rules/next-presentation.js';
import { submissionDay } from '../../../domain/payments/rules/submission-day.js';
import { dunning } from '../../../domain/processes/dunning/dunning.js';
import type { Seen } from '../../../domain/processes/dunning/evolve.js';
import type { DunningOrder } from '../../../domain/processes/dunning/react.js';
import type { Dunning } from '../../../domain/processes/dunning/state.js';
import type { Order } from '../../../domain/processes/process.js';
import { plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { isTargetDay } from '../../../domain/shared/calendar/is-target-day.js';
import { openDayOnOrAfter } from '../../../domain/shared/calendar/open-day-on-or-after.js';
import { isRefusal, type Decider, type DomainEvent } from '../../../domain/shared/decider.js';
import { happened } from '../../kit/follow.js';
import { subscribed } from '../contracts/policies.js';
import { id } from '../payments/account/books.js';

const CONTRACT = 'c'.repeat(32);
const isSeen = (event: DomainEvent): event is Seen => (dunning.on as readonly string[]).includes(event.type);

/** One contract with its account under the real rules, the process that follows them, and the closing of days. */
export class UnpaidWorld {
  readonly log: (readonly [string, Record<string, unknown>])[] = [];
  readonly refused: string[] = [];
  account: Account = accounts.initialState;
  contract: Contract = contracts.initialState;
  process: Dunning = dunning.initialState;
  /** false: the registered letter of the notice was never given to the post */
  letterLeft = true;
  private count = 0;
  private debits = 0;

  constructor(
    public today: CalendarDate,
    /** may debits be presented? */
    readonly mandate = true,
  ) {
    const event = subscribed(today, 'auto');
    this.contract = contracts.evolve(this.contract, event);
    this.tell(`contract-${CONTRACT}`, event);
  }

  get suspended(): SubscribedContract['suspensions'] {
    return (this.contract as SubscribedContract).suspensions;
  }

  /** Closes a day as it is closed in earnest: set-offs, processes, settled debits, files; on a later day where it is said. */
  close(day: CalendarDate, today: CalendarDate = day): void {
    this.today = today;
    this.do({ type: 'SetRefundOff', on: day });
    this.tell('calendar', { type: 'DayOpened', data: { day } });
    for (const { id: debit, status, returnableUntil } of this.account.debits)
      if (status === 'pending' && returnableUntil < day) this.do({ type: 'RecordCollection', debit, today });
    this.do({ type: 'SetRefundOff', on: day });
    if (this.mandate) this.submit(day);
  }

  /** What was refused, or nothing. */
  do(command: AccountCommand): string | undefined {
    return this.decided(accounts, command, this.account, `account-${CONTRACT}`, (next) => (this.account = next));
  }

  doContract(command: ContractCommand): string | undefined {
    return this.decided(contracts, command, this.contract, `contract-${CONTRACT}`, (next) => (this.contract = next));
  }

  private submit(day: CalendarDate): void {
    const due = this.account.instalments.filter((instalment) => {
      const on = nextPresentation(instalment);
      return on !== undefined && submissionDay(on) <= day;
    });
    for (const instalment of due) {
      const planned = nextPresentation(instalment)!;
      const earliest = openDayOnOrAfter(plusDays(this.today, 2), isTargetDay);
      this.do({
        type: 'SubmitDebit',
        today: this.today,
        debit: id((this.debits += 1)),
        mandate: id(999),
        mandateRevision: 1,
        collectOn: planned > earliest ? planned : earliest,
        numbers: [instalment.number],
        withCosts: true,
      });
    }
  }

  private decided<State, Command, Event extends DomainEvent>(
    { decide, evolve }: Decider<State, Command, Event>,
    command: Command,
    state: State,
    stream: string,
    hold: (next: State) => void,
  ): string | undefined {
    const decision = decide(command, state);
    if (isRefusal(decision)) return decision.refused;
    hold(decision.reduce(evolve, state));
    for (const event of decision) this.tell(stream, event);
    return undefined;
  }

  private tell(stream: string, event: DomainEvent): void {
    this.log.push([event.type, event.data as Record<string, unknown>]);
    if (!isSeen(event)) return;
    const told = happened<Seen>(stream, event, { number: (this.count += 1) });
    const before = this.process;
    this.process = JSON.parse(JSON.stringify(dunning.evolve(before, told))) as Dunning;
    for (const order of dunning.react(told, before, this.process)) this.carryOut(order);
  }

  private carryOut({ command }: Order<DunningOrder>): void {
    const { today } = this;
    if (command.type === 'SuspendForUnpaid' && !this.letterLeft) return this.refuseSuspension();
    const refused =
      command.type === 'SendFormalNotice'
        ? this.do({ ...command, today, life: false })
        : this.doContract({ ...command, today });
    if (refused !== undefined) this.refused.push(`${command.type}: ${refused}`);
  }

  private refuseSuspension(): void {
    const reason = 'payments.formal-notice-not-left';
    this.refused.push(`${this.today}: ${reason}`);
    const data = { order: id(1), name: 'suspension', stream: `contract-${CONTRACT}`, cause: id(2), reason };
    this.tell(`process-dunning-${CONTRACT}`, { type: 'OrderRefused', data });
  }
}
