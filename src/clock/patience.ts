/** Fewer looks show nothing: who stood still between two of them gave others no chance to move. */
const LEAST_LOOKS = 60;

/**
 * So many milliseconds in which others may move, as this process lives them: of the time between two looks no more than a
 * sixtieth of them counts, so that a process that was not scheduled, or stopped for a while, does not blame others.
 */
export class Patience {
  private spent = 0;
  private looked = performance.now();

  constructor(private readonly ms: number) {}

  /** A look: is the time over? */
  isOver(): boolean {
    const now = performance.now();
    this.spent += Math.min(now - this.looked, this.ms / LEAST_LOOKS);
    this.looked = now;
    return this.spent >= this.ms;
  }

  /** Others moved: it begins anew. */
  renew(): void {
    this.spent = 0;
  }
}
