import type { Closing } from './closing.js';

/** A file that goes out. `sum`: euros, `"1234.56"`; `path`: under the data folder. */
export interface ClosedFile {
  readonly path: string;
  readonly format: string;
  readonly transactions: number;
  readonly sum: string;
}

export interface StepReport {
  /** what it made happen, this time */
  readonly changed: number;
  readonly files?: readonly ClosedFile[];
  /** code of the refusal → how often: what is due and could not be done, and is tried again tomorrow */
  readonly refused?: Readonly<Record<string, number>>;
  /** how many dates were put off, and why */
  readonly shifted?: { readonly count: number; readonly reason: string };
}

/** A part of what is done once a day. It may be killed anywhere and run again: what it did is known and not repeated. */
export interface ClosingStep {
  readonly name: string;
  readonly run: (closing: Closing) => Promise<StepReport>;
}
