import { StartRefused } from '../config/start-refused.js';

/** The target holds something else where this belongs: it is not a copy of the source. */
export class Diverged extends StartRefused {
  constructor(detail: string) {
    super('copy-events.diverged', detail);
  }
}
