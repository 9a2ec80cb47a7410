import type { Change } from '../../domain/contracts/events.js';
import type { Insured } from '../../domain/contracts/insured.js';
import type { Pricing } from '../../domain/contracts/pricing.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { isTakenOver, takenOverTrace } from '../../domain/contracts/tariff/taken-over.js';
import type { Tariff } from '../../domain/contracts/tariff/tariff.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Personal } from '../../domain/shared/personal.js';
import { entryOn, put, valueOn } from '../../domain/shared/timeline.js';
import type { Trace } from '../../domain/shared/trace.js';
import type { ContractStreams } from './contract-streams.js';
import { memberAddressOn } from './member-address.js';

/** A change of a contract that is priced before it holds. */
export interface Foreseen {
  readonly from: CalendarDate;
  readonly change: Change;
  readonly insured?: Personal<Insured> | undefined;
  /** of the place that it moves to, where no more of it is known */
  readonly postalCode?: string | undefined;
}

/** Premiums of the tariff for contracts as they are or will be; what the tariff looks at is opened for it here. */
export class ContractPrices {
  constructor(
    private readonly streams: ContractStreams,
    private readonly tariff: Tariff,
  ) {}

  /** One price for each of these days, or the first refusal. */
  async onDays(
    contract: SubscribedContract,
    member: string,
    days: readonly CalendarDate[],
    foreseen?: Foreseen,
  ): Promise<readonly Pricing[] | Refusal> {
    const pricings: Pricing[] = [];
    for (const day of days) {
      const priced = await this.on(contract, member, day, foreseen);
      if ('refused' in priced) return priced;
      pricings.push(priced);
    }
    return pricings;
  }

  async on(
    { family, cover, insured, motorCoefficient }: SubscribedContract,
    member: string,
    day: CalendarDate,
    foreseen?: Foreseen,
  ): Promise<Pricing | Refusal> {
    const covers = foreseen?.change.cover ? put(cover, foreseen.from, foreseen.change.cover) : cover;
    const things = foreseen?.insured ? put(insured, foreseen.from, foreseen.insured) : insured;
    const isMoved = foreseen?.postalCode !== undefined && day >= foreseen.from;
    const { from, value } = entryOn(things, day)!;
    const place = isMoved ? foreseen.postalCode : await this.postalCode(member, value, from);
    const risk = { family, formula: valueOn(covers, day)!.formula, motorCoefficient: valueOn(motorCoefficient, day) };
    return this.priced(risk, place, day);
  }

  /** A premium for what is not a contract yet. */
  async ofProposal(
    risk: Pick<Pricing['risk'], 'family' | 'formula' | 'motorCoefficient'>,
    member: string,
    insured: Insured,
    day: CalendarDate,
  ): Promise<Pricing | Refusal> {
    return this.priced(risk, await this.postalCode(member, insured, day), day);
  }

  /** Why a premium is what it is; one that was taken over says so. */
  trace(pricing: Pricing): Trace {
    return isTakenOver(pricing) ? takenOverTrace(pricing) : this.tariff.trace(pricing);
  }

  private priced(
    { family, formula, motorCoefficient }: Pick<Pricing['risk'], 'family' | 'formula' | 'motorCoefficient'>,
    postalCode: string | undefined,
    day: CalendarDate,
  ): Pricing | Refusal {
    if (postalCode === undefined) return refuse('contracts.place-unknown');
    const zone = this.tariff.zoneOf(postalCode);
    return this.tariff.price(
      { family, formula, zone, ...(motorCoefficient !== undefined && { motorCoefficient }) },
      day,
    );
  }

  /** For people: where the member lived on the day from which they are insured so, for a move changes them only if asked. */
  private async postalCode(member: string, block: Personal<Insured>, day: CalendarDate): Promise<string | undefined> {
    const insured = await this.streams.opened(block);
    if (insured?.kind === 'home') return insured.address.postalCode;
    if (insured?.kind === 'vehicle') return insured.garage.postalCode;
    return (await memberAddressOn(this.streams.core, member, day))?.postalCode;
  }
}
