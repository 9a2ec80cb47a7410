import { formatEuros } from '../../shared/money.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { WarningCode } from './warnings.js';

/** The amounts of an answer by name, one block deep, in the order of the answer. */
export type NamedAmounts = Readonly<Record<string, Amount | Readonly<Record<string, Amount>>>>;

export interface Answer {
  readonly amounts: NamedAmounts;
  readonly warnings: readonly WarningCode[];
}

const isAmount = (named: NamedAmounts[string]): named is Amount => typeof named.cents === 'number';

const inEuros = (block: Readonly<Record<string, Amount>>) =>
  Object.fromEntries(Object.entries(block).map(([name, { cents }]) => [name, formatEuros(cents)]));

/** The amounts as the answer writes them: strings in euros, in their blocks. */
export const written = (amounts: NamedAmounts) =>
  Object.fromEntries(
    Object.entries(amounts).map(([name, named]) => [name, isAmount(named) ? formatEuros(named.cents) : inEuros(named)]),
  );

/** Every amount under its own name, without its block. */
export const leaves = (amounts: NamedAmounts): readonly (readonly [name: string, amount: Amount])[] =>
  Object.entries(amounts).flatMap(([name, named]) =>
    isAmount(named) ? [[name, named] as const] : Object.entries(named),
  );
