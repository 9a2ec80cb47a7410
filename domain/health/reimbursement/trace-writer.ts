import { formatEuros } from '../../shared/money.js';
import type { Trace } from '../../shared/trace.js';
import type { Amount } from './amount.js';

/** All rules of this folder; a released version is never edited, a new one is added. */
const VERSION = 1;

/** Writes traces; an amount that is a part of several others gives one trace, shared. */
export const traceWriter = () => {
  const written = new Map<Amount, Trace>();
  const write = (amount: Amount): Trace => {
    const known = written.get(amount);
    if (known) return known;
    const { rule, source, label, formula, inputs = [], rounding = 'none', parts = [] } = amount.reasoning();
    const trace: Trace = {
      value: formatEuros(amount.cents),
      label,
      rule: { id: `health.${rule}`, version: VERSION, source },
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
