import { inOrder } from '../../../domain/shared/in-order.js';
import { fieldErrors } from '../../http/problem/field-errors.js';
import type { ImportLine, LineOutcome } from '../import-kind.js';
import { ContractLine } from './contract-line.js';

export interface ReadLine {
  readonly line: ContractLine;
  /** RFC 8785 form of what was written, whose names are all ours: the same line again has the same */
  readonly body: string;
}
type Refused = Extract<LineOutcome, { readonly code: string }>;

/** A line as a contract, or why it is none. */
export const readContractLine = ({ text, fault }: ImportLine): ReadLine | Refused => {
  const written = text === undefined ? undefined : parsed(text);
  if (written === undefined) return { outcome: 'refused', code: fault };
  const read = ContractLine.safeParse(written);
  if (read.success) return { line: read.data, body: JSON.stringify(inOrder(written)) };
  return { outcome: 'refused', code: 'import.line-invalid', errors: fieldErrors(read.error.issues) };
};

/** `undefined` for what is no JSON, which has no `undefined`. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
};
