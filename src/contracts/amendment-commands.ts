import type { ContractCommand, RequestAmendment } from '../../domain/contracts/commands.js';
import { contracts } from '../../domain/contracts/contracts.js';
import type { Change } from '../../domain/contracts/events.js';
import type { Insured } from '../../domain/contracts/insured.js';
import type { Pricing } from '../../domain/contracts/pricing.js';
import { daysToPrice } from '../../domain/contracts/rules/days-to-price.js';
import { earliestOwnAmendment } from '../../domain/contracts/rules/earliest-own-amendment.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import type { Frequency } from '../../domain/contracts/terms.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { isRefusal, refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Cents } from '../../domain/shared/money.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { derivedId } from '../event-store/event-id.js';
import type { ContractParts } from './contract-parts.js';
import type { Prepared } from './contract-streams.js';

/** What is to be changed from a day on; what is not named stays as it is. */
export interface Wish {
  readonly from: CalendarDate;
  readonly formula?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly frequency?: Frequency | undefined;
  readonly insured?: Insured | undefined;
  /** a year's premium as it was told, where the answer must be that one */
  readonly yearly?: number | undefined;
  /** the member himself asks: not for the past */
  readonly own: boolean;
}

export interface Quote {
  /** a year's premium on that day as the contract stands */
  readonly before: Cents | undefined;
  /** with the change: from its day, and from each later one on which the premium changes already */
  readonly pricings: readonly Pricing[];
}

/** The id of what is only asked about. */
const NONE = '0'.repeat(32);

/** Amendments: told with their price first, then requested and priced in one append, applied on their day. */
export class AmendmentCommands {
  constructor(private readonly parts: ContractParts) {}

  /** The amendment that this key makes. */
  amendmentOf(idempotencyKey: string): string {
    return derivedId(`amendment\n${idempotencyKey}`);
  }

  /** What a change would cost, or why it cannot be. */
  async quote(contract: string, wish: Wish): Promise<Quote | Refusal> {
    const state = await this.parts.streams.load(contract);
    const member = await this.parts.streams.holders.holderOf(contract);
    if (state.status === 'none' || member === undefined) return refuse('contracts.unknown');
    const requested = this.requested(NONE, wish, state);
    if ('refused' in requested) return requested;
    const pricings = await this.pricesOf(requested, state, member);
    return 'refused' in pricings ? pricings : { before: valueOn(state.premium, wish.from), pricings };
  }

  /** Requested and priced; applied as well where its day has come. */
  async request(contract: string, amendment: string, wish: Wish, caller: Caller): Promise<CommandOutcome> {
    return this.claimed(contract, wish, (taken) =>
      this.parts.streams.execute(
        contract,
        caller,
        (state, member) => taken ?? this.whole(amendment, wish, state, member),
      ),
    );
  }

  /** Another car in the place of the one sold: an amendment that holds at once and gives cover back from its day. */
  async replaceVehicle(contract: string, amendment: string, wish: Wish, caller: Caller): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, async (state, member) => {
      const { from } = wish;
      const { today } = this.now();
      if (!state.sale) return refuse('contracts.vehicle-not-sold');
      const commands = await this.whole(amendment, { ...wish, own: false }, state, member);
      if ('refused' in commands) return commands;
      const applied = from <= today ? commands : [...commands, { type: 'ApplyAmendment', today, amendment } as const];
      return [...applied, { type: 'CoverReplacement', today, from }];
    });
  }

  async withdraw(
    contract: string,
    amendment: string,
    reason: 'member' | 'insurer',
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.one(contract, caller, { type: 'WithdrawAmendment', ...this.now(), amendment, reason });
  }

  async apply(contract: string, amendment: string, caller: Caller): Promise<CommandOutcome> {
    return this.one(contract, caller, { type: 'ApplyAmendment', ...this.now(), amendment });
  }

  /** Priced again, where the contract changed meanwhile; what is insured is the amendment's own. */
  async price(contract: string, amendment: string, caller: Caller): Promise<CommandOutcome> {
    const { streams, prices } = this.parts;
    return streams.execute(contract, caller, async (state, member) => {
      const pending = state.pending.find((known) => known.amendment === amendment);
      if (pending === undefined) return refuse('contracts.amendment-unknown');
      const pricings = await prices.onDays(state, member, daysToPrice(state, pending.from), pending);
      return 'refused' in pricings ? pricings : [{ type: 'PriceAmendment', ...this.now(), amendment, pricings }];
    });
  }

  private claimed(
    contract: string,
    { insured, from }: Wish,
    command: (taken: Refusal | undefined) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    return this.parts.streams.holders
      .holderOf(contract)
      .then((member = '') => this.parts.homes.claiming({ contract, member, insured, from }, command));
  }

  private async whole(amendment: string, wish: Wish, state: SubscribedContract, member: string): Promise<Prepared> {
    const requested = this.requested(amendment, wish, state);
    if ('refused' in requested) return requested;
    const pricings = await this.pricesOf(requested, state, member);
    if ('refused' in pricings) return pricings;
    if (wish.yearly !== undefined && wish.yearly !== pricings[0]!.yearly) return refuse('contracts.price-not-as-told');
    const now = this.now();
    const commands: ContractCommand[] = [requested, { type: 'PriceAmendment', ...now, amendment, pricings }];
    return wish.from > now.today ? commands : [...commands, { type: 'ApplyAmendment', ...now, amendment }];
  }

  /** The request, once the rules let it through. */
  private requested(amendment: string, wish: Wish, state: SubscribedContract): RequestAmendment | Refusal {
    const { from, insured, own } = wish;
    const now = this.now();
    const earliest = earliestOwnAmendment(now.today);
    if (own && from < earliest) return refuse('contracts.amendment-in-past', { earliest });
    const change = this.changeOf(wish, state);
    if ('refused' in change) return change;
    const request = { type: 'RequestAmendment', ...now, amendment, from, cause: 'member', change, insured } as const;
    const decision = contracts.decide(request, state);
    return isRefusal(decision) ? decision : request;
  }

  private changeOf(
    { from, formula, options, frequency }: Wish,
    { family, cover }: SubscribedContract,
  ): Change | Refusal {
    const then = valueOn(cover, from);
    const rest = frequency === undefined ? {} : { frequency };
    if ((formula === undefined && options === undefined) || then === undefined) return rest;
    const chosen = options ?? then.options.map(({ code }) => code);
    const changed = this.parts.products.coverOf(family, formula ?? then.formula, chosen);
    return 'refused' in changed ? changed : { ...rest, cover: changed };
  }

  private pricesOf(
    request: RequestAmendment,
    state: SubscribedContract,
    member: string,
  ): Promise<readonly Pricing[] | Refusal> {
    return this.parts.prices.onDays(state, member, daysToPrice(state, request.from), request);
  }

  private one(contract: string, caller: Caller, command: ContractCommand): Promise<CommandOutcome> {
    return this.parts.streams.execute(contract, caller, () => [command]);
  }

  private now(): { readonly today: CalendarDate } {
    return { today: this.parts.streams.today() };
  }
}
