/** The server did not say what became of an append: it may be there, come to be there, or neither. */
export class UnknownOutcome extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnknownOutcome';
  }
}
