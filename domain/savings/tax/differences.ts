import { inputName } from '../../shared/simulation/input-name.js';
import { writtenInput } from '../../shared/simulation/written-value.js';
import type { Trace, TraceInput } from '../../shared/trace.js';
import { NAMES } from './input-name.js';
import type { WithdrawalResult } from './result.js';

export interface Scenario {
  readonly label: string;
  readonly result: WithdrawalResult;
}

/** An amount that is not the same in all scenarios: its values in their order, and why in French. */
export interface Difference {
  readonly amount: string;
  readonly values: readonly string[];
  readonly reason: string;
}

const ABSENT = '—';

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const isParameter = ({ ref }: TraceInput): boolean => ref.startsWith('parameter:');

/** What an amount comes from: a figure of the case by its name, a parameter of the arithmetic by the rule that reads it. */
const told = (trace: Trace): ReadonlyMap<string, string> => {
  const formula = JSON.stringify(trace.formula);
  const own = trace.inputs
    .filter((input, index) => !isParameter(input) || formula.includes(`"i${index}"`))
    .map(
      (input) => [lowerFirst(isParameter(input) ? trace.label : inputName(input, NAMES)), writtenInput(input)] as const,
    );
  return new Map([...trace.parts.flatMap((part) => [...told(part)]), ...own]);
};

const causes = (traces: readonly Trace[]): readonly string[] => {
  const all = traces.map(told);
  const names = new Set(all.flatMap((each) => [...each.keys()]));
  return [...names].flatMap((name) => {
    const values = all.map((each) => each.get(name) ?? ABSENT);
    return new Set(values).size > 1 ? [`${name} (${values.join(' ; ')})`] : [];
  });
};

const reasonOf = (label: string, traces: readonly Trace[]): string => {
  const found = causes(traces);
  return found.length === 0
    ? `${label} : la règle appliquée n’est pas la même.`
    : `${label} : ce qui diffère est ${found.join(', ')}.`;
};

/** Each amount that all scenarios have and that is not the same in all, in the order of the first answer. */
export const differences = (scenarios: readonly Scenario[]): readonly Difference[] => {
  const names = Object.keys(scenarios[0]?.result.trace ?? {});
  return names.flatMap((amount) => {
    const traces = scenarios.map(({ result }) => result.trace[amount]).filter((trace) => trace !== undefined);
    const values = traces.map(({ value }) => value);
    if (traces.length < scenarios.length || new Set(values).size === 1) return [];
    return [{ amount, values, reason: reasonOf(traces[0]!.label, traces) }];
  });
};
