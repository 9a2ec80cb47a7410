/** One thing wrong in a line: where (RFC 6901) and a stable code. */
export interface LineFault {
  readonly pointer: string;
  readonly code: string;
}

/** A line of a file, from 1 on; without a text where it could not be read. */
export interface ImportLine {
  readonly number: number;
  readonly text: string | undefined;
  /** why there is no text, or what a text that cannot be read is: a last line without its end was cut */
  readonly fault: string;
}

/** What became of a line. `unchanged`: it was applied before; `unmatched`: what it speaks of is not known here. */
export type LineOutcome =
  | { readonly outcome: 'applied' | 'unchanged' }
  | {
      readonly outcome: 'refused' | 'unmatched';
      /** stable */
      readonly code: string;
      readonly key?: string;
      readonly errors?: readonly LineFault[];
      readonly facts?: Readonly<Record<string, unknown>>;
    };

/** A kind of file: applies some of its lines, which may run side by side; the outcomes come in the order of the lines. */
export interface ImportKind {
  readonly name: string;
  readonly apply: (lines: readonly ImportLine[]) => Promise<readonly LineOutcome[]>;
}
