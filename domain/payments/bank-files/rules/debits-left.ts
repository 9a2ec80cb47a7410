import { MOST_DEBITS, type Unmatched } from '../events.js';

/**
 * Is it the reject of a whole message or lot? It names no debit itself: each of its debits is assigned alone. Source:
 * ISO 20022 pain.002 (`GrpSts`, `PmtInfSts`).
 */
export const isOfMany = ({ kind, endToEndId, rum }: Pick<Unmatched, 'kind' | 'endToEndId' | 'rum'>): boolean =>
  kind === 'reject' && endToEndId === undefined && rum === undefined;

/** Those of a reject of many that are left after one of them; of a list that is full nobody knows which the others are. */
export const debitsLeft = (debits: readonly string[], assigned: string): readonly string[] =>
  debits.length === MOST_DEBITS ? debits : debits.filter((debit) => debit !== assigned);
