import type { AcceptProposal, ContractCommand, ReviseMotorCoefficient } from '../../domain/contracts/commands.js';
import type { Ground } from '../../domain/contracts/ground.js';
import type { Pricing } from '../../domain/contracts/pricing.js';
import { knownReferencePeriod } from '../../domain/contracts/rules/known-reference-period.js';
import { terminationDates } from '../../domain/contracts/rules/termination-dates.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { derivedId } from '../event-store/event-id.js';
import { ClaimedNumbers } from '../secrets/claimed-numbers.js';
import type { ContractParts } from './contract-parts.js';
import type { Prepared } from './contract-streams.js';

/** What was proposed to a member, with the choice of a formula and its options; a car with the coefficient it brings. */
export interface Proposal extends Pick<
  AcceptProposal,
  'family' | 'startsOn' | 'dueDay' | 'frequency' | 'insured' | 'validUntil'
> {
  readonly formula: string;
  readonly options: readonly string[];
  readonly motorCoefficient?: string | undefined;
  /** a year's premium as it was told, where the answer must be that one */
  readonly yearly?: number | undefined;
}

/** What ends a contract. */
export interface Notice {
  readonly ground: Ground;
  /** the day that the law counts from; today where it is given here */
  readonly receivedOn?: CalendarDate | undefined;
  /** the end as it was told, where it must be that one */
  readonly endsOn?: CalendarDate | undefined;
}

type Priced = (pricing: Pricing, contract: SubscribedContract) => ContractCommand;
type Period = Omit<ReviseMotorCoefficient, 'type' | 'today'>;

const NUMBER_DIGITS = 10;

/** The commands of a contract's life but for its amendments: what they compare or price is opened for them. */
export class ContractCommands {
  private readonly numbers: ClaimedNumbers;

  constructor(private readonly parts: ContractParts) {
    this.numbers = new ClaimedNumbers(parts.streams.core, 'contract-number', NUMBER_DIGITS);
  }

  /** The contract that this key makes: a subscription asked again finds its stream. */
  contractOf(idempotencyKey: string): string {
    return derivedId(`contract\n${idempotencyKey}`);
  }

  async accept(contract: string, member: string, proposal: Proposal, caller: Caller): Promise<CommandOutcome> {
    const { streams, homes } = this.parts;
    const { insured, startsOn: from } = proposal;
    const number = await this.numbers.allot(contract);
    return homes.claiming({ contract, member, insured, from }, (taken) =>
      streams.begin(contract, member, caller, () => taken ?? this.accepting(number, member, proposal)),
    );
  }

  /** What a proposal costs. */
  quote(
    member: string,
    { family, formula, insured, startsOn, motorCoefficient }: Proposal,
  ): Promise<Pricing | Refusal> {
    const risk = { family, formula, ...(family === 'auto' && { motorCoefficient: motorCoefficient ?? '1.00' }) };
    return this.parts.prices.ofProposal(risk, member, insured, startsOn);
  }

  async sendRenewalNotice(contract: string, dueOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.priced(contract, dueOn, caller, (pricing) => ({ ...this.now('SendRenewalNotice'), dueOn, pricing }));
  }

  /** For one more year; the general conditions of its first day hold from then. */
  async renew(contract: string, dueOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.priced(contract, dueOn, caller, (pricing, { family }) => {
      const conditions = this.parts.products.conditionsOn(family, dueOn);
      return { ...this.now('RenewContract'), dueOn, pricing, conditions };
    });
  }

  async reviseMotorCoefficient(contract: string, period: Period, caller: Caller): Promise<CommandOutcome> {
    return this.one(contract, caller, () => ({ ...this.now('ReviseMotorCoefficient'), ...period }));
  }

  /** On what the contract itself knows: no claims yet, which are another context's. */
  async reviseAsKnown(contract: string, dueOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, async (state) => {
      const block = valueOn(state.insured, dueOn);
      const insured = block && (await this.parts.streams.opened(block));
      if (insured === undefined) return refuse('contracts.insured-erased');
      if (insured.kind !== 'vehicle') return refuse('contracts.without-vehicle');
      const known = knownReferencePeriod(state, dueOn);
      return [{ ...this.now('ReviseMotorCoefficient'), ...known, use: insured.use }];
    });
  }

  /** `unless`: why the notice does not count, as what is written to the member tells. */
  async suspendForUnpaid(
    contract: string,
    days: { readonly from: CalendarDate; readonly noticeSentOn: CalendarDate },
    caller: Caller,
    unless: (member: string) => Promise<Refusal | undefined>,
  ): Promise<CommandOutcome> {
    return this.parts.streams.execute(
      contract,
      caller,
      async (_state, member) => (await unless(member)) ?? [{ ...this.now('SuspendForUnpaid'), ...days }],
    );
  }

  async reinstateAfterPayment(contract: string, paidOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.one(contract, caller, () => ({ ...this.now('ReinstateAfterPayment'), paidOn }));
  }

  async sellVehicle(contract: string, soldOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.one(contract, caller, () => ({ ...this.now('SellVehicle'), soldOn }));
  }

  /** On the day of the law; a day that is another than was told is for the member to confirm again. */
  async terminate(contract: string, { ground, ...told }: Notice, caller: Caller): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, async (state) => {
      const now = this.now('TerminateContract');
      const receivedOn = told.receivedOn ?? now.today;
      const dates = terminationDates(state, receivedOn, ground);
      if (!('refused' in dates) && told.endsOn !== undefined && told.endsOn !== dates.endsOn)
        return refuse('contracts.end-not-as-told', { endsOn: dates.endsOn });
      const paid = 'refused' in dates ? [] : await this.parts.paid(contract, dates.endsOn);
      return [{ ...now, ground, receivedOn, paid }];
    });
  }

  private async accepting(number: string, member: string, proposal: Proposal): Promise<Prepared> {
    const { formula, options, motorCoefficient: _coefficient, yearly, ...terms } = proposal;
    const cover = this.parts.products.coverOf(terms.family, formula, options);
    if ('refused' in cover) return cover;
    const pricing = await this.quote(member, proposal);
    if ('refused' in pricing) return pricing;
    if (yearly !== undefined && yearly !== pricing.yearly) return refuse('contracts.price-not-as-told');
    const conditions = this.parts.products.conditionsOn(terms.family, terms.startsOn);
    return [{ ...this.now('AcceptProposal'), ...terms, number, conditions, cover, pricing }];
  }

  private priced(contract: string, dueOn: CalendarDate, caller: Caller, command: Priced): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, async (state, member) => {
      if (dueOn < state.startsOn) return refuse('contracts.not-the-due-date', { nextDueOn: state.nextDueOn });
      const pricing = await this.parts.prices.on(state, member, dueOn);
      return 'refused' in pricing ? pricing : [command(pricing, state)];
    });
  }

  private one(
    contract: string,
    caller: Caller,
    command: () => ContractCommand | Promise<ContractCommand>,
  ): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, async () => [await command()]);
  }

  private now<Type extends ContractCommand['type']>(type: Type): { readonly type: Type; readonly today: CalendarDate } {
    return { type, today: this.parts.streams.today() };
  }
}
