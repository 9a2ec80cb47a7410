import type { Cents } from '../money.js';
import type { Trace } from '../trace.js';

/** How an amount is made: a trace without its value, whose parts are amounts. */
interface Reasoning extends Pick<Trace, 'label' | 'formula'> {
  readonly rule: string;
  readonly source: string;
  readonly inputs?: Trace['inputs'];
  readonly rounding?: Trace['rounding'];
  readonly parts?: readonly Amount[];
}

/** An amount and the way to its trace, which is written only when asked for: it costs more than the amount. */
export interface Amount {
  readonly cents: Cents;
  readonly reasoning: () => Reasoning;
}

export const amount = (cents: Cents, reasoning: () => Reasoning): Amount => ({ cents, reasoning });
