/** Who should have been told of the day is not: its role runs nowhere, or stands still. Run again, the closing goes on. */
export class StandsStill extends Error {
  readonly code = 'closing.stands-still';
  constructor(who: string) {
    super(`${who} has not moved for a minute: see whether its role runs, then close the day again.`);
    this.name = 'StandsStill';
  }
}
