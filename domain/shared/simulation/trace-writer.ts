import { formatEuros } from '../money.js';
import type { Trace } from '../trace.js';
import type { Amount } from './amount.js';

/**
 * Writes traces whose rules are of one context (`health`) and version: a released version is never edited, a new one is
 * added. An amount that is a part of several others gives one trace, shared.
 */
export const traceWriter = (context: string, version: number) => {
  const written = new Map<Amount, Trace>();
  const write = (amount: Amount): Trace => {
    const known = written.get(amount);
    if (known) return known;
    const { rule, source, label, formula, inputs = [], rounding = 'none', parts = [] } = amount.reasoning();
    const trace: Trace = {
      value: formatEuros(amount.cents),
      label,
      rule: { id: `${context}.${rule}`, version, source },
      inputs,
      rounding,
      formula,
      parts: parts.map(write),
    };
    written.set(amount, trace);
    return trace;
  };
  return write;
};
