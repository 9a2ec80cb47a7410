import type { ParameterUsed } from '../../parameters/parameter.js';
import { formatEuros, type Cents } from '../money.js';
import type { TraceInput } from '../trace.js';

/** What the case says, as a trace shows it. `name` is the path of the key: `countersThisYear.participation`. */
export const fromCase = (name: string, value: string | number): TraceInput => ({
  ref: `input:${name}`,
  value: String(value),
});

export const moneyFromCase = (name: string, amount: Cents): TraceInput => fromCase(name, formatEuros(amount));

export const fromParameter = ({ code, validFrom, value }: ParameterUsed): TraceInput => ({
  ref: `parameter:${code}@${validFrom}`,
  value,
});
