import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Family } from '../../../domain/contracts/family.js';
import { daysToPrice } from '../../../domain/contracts/rules/days-to-price.js';
import type { Contract, SubscribedContract } from '../../../domain/contracts/state.js';
import { addressChange } from '../../../domain/processes/address-change/address-change.js';
import type { Seen } from '../../../domain/processes/address-change/evolve.js';
import type { AddressChangeOrder } from '../../../domain/processes/address-change/react.js';
import type { AddressChange } from '../../../domain/processes/address-change/state.js';
import { talk, type Talk } from '../../../domain/processes/address-change/talk.js';
import type { AddressChangeCommand } from '../../../domain/processes/address-change/commands.js';
import type { Order } from '../../../domain/processes/process.js';
import { date, type CalendarDate } from '../../../domain/shared/calendar.js';
import { isRefusal, type Decider, type DomainEvent } from '../../../domain/shared/decider.js';
import { happened } from '../../kit/follow.js';
import { car, home, pricing, subscribed } from '../contracts/policies.js';
import { moved, nantes } from '../membership/people.js';

const MEMBER = 'f'.repeat(32);
const TALK = `address-change-${MEMBER}`;
const isSeen = (event: DomainEvent): event is Seen => (addressChange.on as readonly string[]).includes(event.type);

/** One member's contracts with the real rules, and the process that follows them; a price is that of the tariff, ×2 once moved. */
export class MovingMutual {
  readonly log: string[] = [];
  readonly contracts = new Map<string, Contract>();
  private asked: Talk = talk.initialState;
  private state: AddressChange = addressChange.initialState;
  private today = date('2026-11-24');
  private count = 0;

  get process(): AddressChange {
    return this.state;
  }

  subscribe(id: string, family: Family, startsOn = '2026-01-15'): void {
    const event = subscribed(startsOn, family);
    this.contracts.set(id, contracts.evolve(contracts.initialState, event));
    this.tell(`contract-${id}`, event as Seen);
  }

  move(from: string): void {
    this.tell(`member-${MEMBER}`, moved(from, nantes) as Seen);
  }

  open(day: CalendarDate): void {
    this.today = day;
    this.tell('calendar', { type: 'DayOpened', data: { day } });
  }

  answer(contract: string, agreed: boolean): void {
    const { move } = this.state.moves.at(-1)!;
    this.talk({ type: 'AnswerContractMove', move, contract, agreed });
  }

  /** Another command on a contract, such as its renewal or end. */
  do(id: string, command: ContractCommand): void {
    const contract = this.contracts.get(id)!;
    this.decided(`contract-${id}`, contracts, command, contract, (next) => this.contracts.set(id, next));
  }

  private talk(command: AddressChangeCommand): void {
    this.decided(TALK, talk, command, this.asked, (next) => (this.asked = next));
  }

  private decided<State, Command, Event extends DomainEvent>(
    stream: string,
    decider: Decider<State, Command, Event>,
    command: Command,
    state: State,
    keep: (next: State) => void,
  ): void {
    const decision = decider.decide(command, state);
    if (isRefusal(decision)) return void this.log.push(`${this.today} ${stream.slice(-3)} refused ${decision.refused}`);
    keep(decision.reduce(decider.evolve, state));
    for (const event of decision) {
      this.log.push(`${this.today} ${stream.slice(-3)} ${event.type}`);
      if (isSeen(event)) this.tell(stream, event);
    }
  }

  private tell(stream: string, event: Seen): void {
    this.count += 1;
    const subject = stream === 'calendar' ? {} : { subject: MEMBER };
    const seen = happened(stream, event, { ...subject, number: this.count });
    const before = this.state;
    this.state = addressChange.evolve(before, seen);
    for (const order of addressChange.react(seen, before, this.state)) this.carryOut(order);
  }

  private carryOut({ stream, command }: Order<AddressChangeOrder>): void {
    if (command.type === 'AskContractMove') return this.talk(command);
    const id = stream.slice('contract-'.length);
    return this.do(id, this.completed(command, this.contracts.get(id) as SubscribedContract));
  }

  /** What the handler of a command adds. */
  private completed(
    command: Exclude<AddressChangeOrder, { type: 'AskContractMove' }>,
    contract: SubscribedContract,
  ): ContractCommand {
    const { today } = this;
    if (command.type === 'RequestAmendment') {
      const { move: _move, ...asked } = command;
      const insured = { habitation: { ...home, address: nantes }, auto: { ...car, garage: nantes } }[
        contract.family as 'auto'
      ];
      return { ...asked, today, change: insured ? {} : { conditions: 'moved' }, insured: insured as never };
    }
    if (command.type !== 'PriceAmendment') return { ...command, today };
    const { from } = contract.pending.find(({ amendment }) => amendment === command.amendment)!;
    return { ...command, today, pricings: daysToPrice(contract, from).map((day) => movedPrice(day, contract.family)) };
  }
}

const movedPrice = (day: string, family: Family) => {
  const known = pricing(day, family);
  return { ...known, yearly: (2 * known.yearly) as typeof known.yearly };
};

export const contractEventsOf = (log: readonly string[], type: ContractEvent['type']): readonly string[] =>
  log.filter((line) => line.endsWith(` ${type}`));
