import type { Trace } from '../trace.js';
import { writtenEuros } from './written-value.js';
import { writtenFormula } from './written-formula.js';

/** How a simulator tells its traces. */
export interface Telling {
  /** French names of the inputs, by ref: `input:price` */
  readonly names: Readonly<Record<string, string>>;
  /** the way of a trace whose arithmetic is too long for a sentence */
  readonly inShort?: (trace: Trace) => string | undefined;
}

/** A trace with neither inputs nor parts is a zero that this case does not know. */
const says = ({ inputs, parts }: Trace): boolean => inputs.length + parts.length > 0;

const sentence = (trace: Trace, { names, inShort }: Telling): string => {
  const { label, formula, value, rule } = trace;
  const arithmetic = typeof formula === 'string' ? undefined : writtenFormula(formula, trace, names);
  const way = inShort?.(trace) ?? arithmetic;
  return `${label} : ${way === undefined ? '' : `${way} = `}${writtenEuros(value)} (${rule.source}).`;
};

/** The parts of a trace before itself, each once however many amounts it enters. */
const steps = (trace: Trace, told: Set<Trace>): readonly Trace[] => {
  if (told.has(trace)) return [];
  told.add(trace);
  return [...trace.parts.flatMap((part) => steps(part, told)), trace];
};

/** French sentences in the order in which the amounts are made, read from their traces alone. */
export const explain = (traces: readonly (Trace | undefined)[], telling: Telling): readonly string[] => {
  const told = new Set<Trace>();
  return traces
    .flatMap((trace) => (trace ? steps(trace, told) : []))
    .filter(says)
    .map((trace) => sentence(trace, telling));
};
