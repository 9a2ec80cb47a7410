import type { z } from 'zod';
import type { catalogue, EventName } from '../domain/catalogue.js';
import type { CalendarDate, Instant } from '../domain/shared/calendar.js';
import type { EventOf } from '../domain/shared/event-type.js';

type AnyEvent = EventOf<typeof catalogue>;

/** An event as a view sees it: of the current version, personal blocks sealed; nothing of where and when it was stored. */
export type ViewEvent<Name extends EventName = EventName> = Extract<AnyEvent, { type: Name }> & {
  readonly stream: string;
  readonly occurredAt: Instant;
  readonly effectiveOn?: CalendarDate;
};

/** What an event does to a view: which documents it touches, and each of them afterwards (`undefined` removes it). */
export interface Projection<Document, Name extends EventName> {
  readonly key: (event: ViewEvent<Name>) => string | readonly string[];
  readonly apply: (document: Document | undefined, event: ViewEvent<Name>) => Document | undefined;
}

/**
 * A read model as data: pure folds, nothing of storage, batches or time. Documents have a bounded size.
 * `partition: subject` says that every document belongs to one member, so that members can be rebuilt apart.
 */
export interface View<Document = unknown> {
  readonly name: string;
  /** grows when documents of the same events would be others: the view is then built anew */
  readonly version: number;
  readonly partition: 'subject' | 'whole';
  readonly document: z.ZodType<Document>;
  readonly on: { readonly [Name in EventName]?: Projection<Document, Name> };
}

export const defineView = <Document>(view: View<Document>): View<Document> => view;
