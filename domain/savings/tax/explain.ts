import { explain as explainTraces } from '../../shared/simulation/explain.js';
import { writtenEuros } from '../../shared/simulation/written-value.js';
import type { Trace } from '../../shared/trace.js';
import { NAMES } from './input-name.js';
import { WARNINGS, type WarningCode } from './warnings.js';

const LEFT_OUT =
  'Ne sont pas pris en compte : l’abattement spécial dès 65 ans ou d’invalidité, les seuils de recouvrement de 61 € et de 12 €, ' +
  'et les foyers de plus de deux parts.';

/** The brackets of a scale are too long for a sentence: the two incomes that are compared are told. */
const inShort = ({ rule, parts, inputs }: Trace): string | undefined => {
  const [income, other] = [parts[0], inputs.at(-1)];
  if (rule.id !== 'savings.tax-at-scale' || income === undefined || other === undefined) return undefined;
  return `impôt au barème sur ${writtenEuros(income.value)} − impôt au barème sur ${writtenEuros(other.value)}`;
};

/** French sentences: how each amount is made, read from the traces alone, then what the answer does not know. */
export const explain = (
  traces: Readonly<Record<string, Trace>>,
  warnings: readonly WarningCode[],
): readonly string[] => [
  ...explainTraces(Object.values(traces), { names: NAMES, inShort }),
  ...warnings.map((code) => WARNINGS[code]),
  LEFT_OUT,
];
