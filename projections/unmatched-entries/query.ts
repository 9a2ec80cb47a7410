import { formatEuros } from '../../domain/shared/money.js';
import type { UnmatchedEntryDocument } from './document.js';

/** An entry of the work list as operators read it; an amount of another currency is in its own. */
export const unmatchedEntry = ({ file, index, amount, decision, ...entry }: UnmatchedEntryDocument) => ({
  id: `${file}:${index}`,
  file,
  index,
  ...entry,
  ...(amount !== undefined && { amount: formatEuros(amount) }),
  decision: decision ?? null,
});
