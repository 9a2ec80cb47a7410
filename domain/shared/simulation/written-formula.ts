import type { Formula, Operator, Trace } from '../trace.js';
import { inputName } from './input-name.js';
import { writtenEuros, writtenInput } from './written-value.js';

const SIGNS: Readonly<Record<Exclude<Operator, 'min' | 'max'>, string>> = {
  '+': ' + ',
  '-': ' − ',
  '*': ' × ',
  '/': ' ÷ ',
};
type Names = Readonly<Record<string, string>>;
/** As in the middle of a sentence, but for an abbreviation (« CSG »). */
const lowerFirst = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const operand = (name: string, { inputs, parts }: Trace, names: Names): string => {
  const index = Number(name.slice(1));
  const input = name.startsWith('i') ? inputs[index] : undefined;
  if (input) return `${writtenInput(input)} (${inputName(input, names)})`;
  const part = name.startsWith('p') ? parts[index] : undefined;
  if (part) return `${writtenEuros(part.value)} (${lowerFirst(part.label)})`;
  return name.includes('.') ? writtenEuros(name) : name;
};

/** The arithmetic of a trace in French, each figure with its name. */
export const writtenFormula = (formula: Formula, trace: Trace, names: Names): string => {
  if (typeof formula === 'string') return operand(formula, trace, names);
  const [operator, ...operands] = formula;
  const written = operands.map((each) => writtenFormula(each, trace, names));
  if (operator === 'min') return `le plus petit de [${written.join(' ; ')}]`;
  if (operator === 'max') return `le plus grand de [${written.join(' ; ')}]`;
  const nested = (each: Formula) => typeof each !== 'string' && ['+', '-'].includes(each[0]);
  return written.map((text, index) => (nested(operands[index]!) ? `(${text})` : text)).join(SIGNS[operator]);
};
