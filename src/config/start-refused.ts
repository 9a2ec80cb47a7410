/** The program does not start, for a reason that its operator can mend: one clear line, exit code 2. */
export class StartRefused extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
    this.name = 'StartRefused';
  }
}
