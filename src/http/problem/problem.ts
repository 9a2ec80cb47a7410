/** One thing wrong in a request: where (RFC 6901, of the body; or a header's name) and a stable code. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
}

/** An answer of RFC 9457: thrown where a request ends, written by `ProblemFilter`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: readonly FieldError[] = [],
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}
