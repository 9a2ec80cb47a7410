/**
 * What became of an entry. `unchanged`: it was applied before; `noted`: it asks for nothing; `unmatched`: for a person to
 * look at, with the debits and contracts of ours that it may be about.
 */
export type EntryOutcome =
  | { readonly outcome: 'applied' | 'unchanged'; readonly debit?: string }
  | { readonly outcome: 'noted' }
  | {
      readonly outcome: 'unmatched';
      /** stable */
      readonly code: string;
      readonly debits?: readonly string[];
      readonly contracts?: readonly string[];
    };
