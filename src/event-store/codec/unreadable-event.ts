/** A stored event that this release cannot read; `place` is `stream@revision` where it is known. */
export class UnreadableEvent extends Error {
  readonly code = 'event-store.unreadable-event';
  constructor(
    readonly type: string,
    readonly why: string,
    readonly place?: string,
  ) {
    super(place === undefined ? why : `${place}: ${why}`);
    this.name = 'UnreadableEvent';
  }
}
