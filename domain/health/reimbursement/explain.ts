import type { Trace } from '../../shared/trace.js';
import type { Reimbursement } from './result.js';
import { writtenEuros } from './written-value.js';
import { writtenFormula } from './written-formula.js';

const ORDER = ['amoGross', 'participation', 'franchise', 'amo', 'dailyCharge', 'amc', 'leftToPay'] as const;

/** A trace with neither inputs nor parts is a zero that this care does not know. */
const says = ({ inputs, parts }: Trace): boolean => inputs.length + parts.length > 0;

const sentence = (trace: Trace): string => {
  const { label, formula, value, rule } = trace;
  const way = typeof formula === 'string' ? '' : `${writtenFormula(formula, trace)} = `;
  return `${label} : ${way}${writtenEuros(value)} (${rule.source}).`;
};

/** The parts of a trace before itself, each once however many amounts it enters. */
const steps = (trace: Trace, told: Set<Trace>): readonly Trace[] => {
  if (told.has(trace)) return [];
  told.add(trace);
  return [...trace.parts.flatMap((part) => steps(part, told)), trace];
};

/** French sentences in the order in which the amounts are made, read from their traces alone. */
export const explain = (trace: Reimbursement['trace']): readonly string[] => {
  const told = new Set<Trace>();
  return ORDER.flatMap((name) => (trace[name] ? steps(trace[name], told) : []))
    .filter(says)
    .map(sentence);
};
