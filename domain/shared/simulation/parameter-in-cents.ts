import type { ParameterUsed } from '../../parameters/parameter.js';
import { parseEuros, type Cents } from '../money.js';

/** A parameter in euros, as cents; a RangeError for one that is not an amount, which is a defect of the list. */
export const parameterInCents = ({ code, value }: ParameterUsed): Cents => {
  const amount = parseEuros(value);
  if (amount === undefined) throw new RangeError(`${code} is not an amount: ${value}`);
  return amount;
};
