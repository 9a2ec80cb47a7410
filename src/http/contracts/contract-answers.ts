import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Pricing } from '../../../domain/contracts/pricing.js';
import { refundTrace } from '../../../domain/contracts/rules/refund-trace.js';
import type { Refusal } from '../../../domain/shared/decider.js';
import { formatEuros } from '../../../domain/shared/money.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import type { Quote } from '../../contracts/amendment-commands.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import type { ToldGround } from '../../contracts/termination-dates-told.js';
import { toldEvent, type ToldData } from '../../contracts/told-events.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { Problem } from '../problem/problem.js';
import { titleOf } from '../problem/titles.js';

const premiumsOf = (pricings: readonly Pricing[]) =>
  pricings.map(({ from, yearly }) => ({ from, yearly: formatEuros(yearly) }));

/** What commands on contracts and questions about them are answered with; amounts leave as euros. */
export class ContractAnswers {
  constructor(private readonly parts: ContractParts) {}

  quote(quote: Quote | Refusal): unknown {
    if ('refused' in quote) throw new Problem(409, quote.refused, [], quote.facts);
    const { before, pricings } = quote;
    const [first] = pricings as readonly [Pricing];
    return {
      from: first.from,
      ...(before !== undefined && { before: formatEuros(before) }),
      yearly: formatEuros(first.yearly),
      premiums: premiumsOf(pricings),
      trace: { yearly: this.parts.prices.trace(first) },
    };
  }

  async subscribed(contract: string, outcome: CommandOutcome): Promise<CommandAnswer> {
    return this.told(outcome, 'ContractSubscribed', ({ number, startsOn, pricing }) => ({
      contract,
      number,
      startsOn,
      yearly: formatEuros(pricing.yearly),
    }));
  }

  async amended(outcome: CommandOutcome): Promise<CommandAnswer> {
    return this.told(outcome, 'AmendmentPriced', ({ amendment, pricings }) => ({
      amendment,
      from: pricings[0]!.from,
      yearly: formatEuros(pricings[0]!.yearly),
      premiums: premiumsOf(pricings),
    }));
  }

  async terminated(outcome: CommandOutcome): Promise<CommandAnswer> {
    return this.told(outcome, 'ContractTerminated', (ended) => ({
      ground: ended.ground.kind,
      receivedOn: ended.receivedOn,
      endsOn: ended.endsOn,
      refund: formatEuros(ended.refund),
      refundBy: ended.refundBy,
      trace: { refund: refundTrace(ended) },
    }));
  }

  ground({ ground, dates }: ToldGround): unknown {
    if ('refused' in dates)
      return { ground, possible: false, code: dates.refused, title: titleOf(dates.refused), facts: dates.facts };
    return { ...dates, refund: formatEuros(dates.refund), possible: true };
  }

  private async told<Type extends ContractEvent['type']>(
    outcome: CommandOutcome,
    type: Type,
    tell: (data: ToldData<Type>) => object,
  ): Promise<CommandAnswer> {
    if (outcome.outcome !== 'executed') return { outcome };
    const body = tell(await toldEvent(this.parts.streams.core, outcome, type));
    return { outcome, body: ({ revision }) => ({ revision, ...body }) };
  }
}
