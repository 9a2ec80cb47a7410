import type { EventName } from '../../domain/catalogue.js';
import type { Projection, View } from '../../projections/define-view.js';
import type { Position, Revision } from '../event-store/event-store.port.js';
import { assertShape } from './assert-shape.js';
import type { StoredDocument } from '../read-store/read-store.port.js';
import { Sources } from './sources.js';
import { namedDocuments } from './named-documents.js';
import { streamOfMark } from './unkeyed-mark.js';
import type { ViewDocument } from './view-document.js';
import type { IncomingEvent } from './view-event.js';

/** A view of members named a document of another member. */
class OtherSubject extends Error {
  override readonly name = 'OtherSubject';
}

/** What an event does to a view, `undefined` for nothing. */
export const projectionOf = (view: View, type: string): Projection<unknown, EventName> | undefined =>
  view.on[type as EventName] as Projection<unknown, EventName> | undefined;

/** The member that a document of a `subject` view belongs to. */
export const subjectOfDocument = (id: string): string => {
  const colon = id.indexOf(':');
  return colon < 0 ? id : id.slice(0, colon);
};

/**
 * A document that takes events; those it has already seen change nothing. One that cannot be applied, or whose result the
 * view's schema refuses, parks the document as it was before: from then on it only remembers who named it. Each event is
 * looked at alone: what a later one of the same batch would mend is parked all the same, so that the size of a batch
 * changes nothing.
 */
export class Folding implements ViewDocument {
  body: unknown;
  position: Position = 0n;
  parked: string | undefined;
  private readonly named: Sources;

  constructor(
    private readonly view: View,
    readonly id: string,
    before?: StoredDocument,
  ) {
    this.named = before ? Sources.read(before.sources) : new Sources();
    if (before === undefined) return;
    this.body = before.body === undefined ? undefined : (JSON.parse(before.body) as unknown);
    this.position = before.position;
    this.parked = before.parked;
  }

  get sources(): Readonly<Record<string, Revision>> {
    return this.named.record;
  }

  get sourcesText(): string {
    return this.named.text;
  }

  take({ stream, revision, position, event }: IncomingEvent): void {
    if (position <= this.position) return;
    this.position = position;
    this.named.put(stream, revision);
    if (this.parked !== undefined) return;
    try {
      if (this.view.partition === 'subject' && event.subject !== undefined) this.assertOwn(event.subject);
      const projection = projectionOf(this.view, event.type)!;
      // a mark never becomes a document: asked again, the key throws what parks it
      if (streamOfMark(this.id) !== undefined) namedDocuments(projection, event);
      const after = projection.apply(this.body, event, this.id);
      if (after !== undefined) assertShape(this.view.document, after, this.body);
      this.body = after;
    } catch (error) {
      this.parked = `${event.type} at ${stream}@${revision}: ${(error as Error).name}`;
    }
  }

  private assertOwn(subject: string): void {
    const own = this.id.startsWith(subject) && (this.id.length === subject.length || this.id[subject.length] === ':');
    if (!own) throw new OtherSubject();
  }
}
