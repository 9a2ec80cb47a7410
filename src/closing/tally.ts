/** Counts refusals by their code. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(code: string): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
  }

  /** As a report has it: nothing where nothing was refused. */
  get report(): { readonly refused?: Readonly<Record<string, number>> } {
    return this.counts.size === 0 ? {} : { refused: Object.fromEntries(this.counts) };
  }
}
