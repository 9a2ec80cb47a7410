import type { EventStore } from '../event-store/event-store.port.js';
import type { FollowedCopy } from './followed-copy.js';

/** The log is not the one that a copy was folded from. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';

  constructor(
    readonly view: string,
    /** `stream@revision` of the event that it saw last, and that is not in the log */
    readonly seen: string,
  ) {
    super(
      `view ${view} was folded from another log, or this one was cut: ${seen} is not as it saw it. Check the log, then fold the view anew with "rebuild ${view}"`,
    );
  }
}

/** A log that was put back from a backup, or another's: what the copy shows is not what it says. */
export const assertSameLog = async (log: EventStore, { view, seen }: FollowedCopy): Promise<void> => {
  const there = seen && (await log.readStream(seen.stream, seen.revision - 1, 1))[0];
  if (seen && there?.hash !== seen.hash) throw new OtherLog(view.name, `${seen.stream}@${seen.revision}`);
};
