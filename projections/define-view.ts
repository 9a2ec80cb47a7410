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
  /** id of the member whose event it is */
  readonly subject?: string;
};

/**
 * What an event does to a view: which documents it touches, and each of them, by its id, afterwards (`undefined` removes
 * it).
 */
export interface Projection<Document, Name extends EventName> {
  readonly key: (event: ViewEvent<Name>) => string | readonly string[];
  readonly apply: (document: Document | undefined, event: ViewEvent<Name>, id: string) => Document | undefined;
}

/**
 * A read model as data: pure folds, nothing of storage, batches or time. Documents have a bounded size.
 * `partition: subject` says that every document belongs to one member, so that members can be rebuilt apart: its id is
 * the member's, or the member's, a colon and more.
 */
export interface View<Document = unknown> {
  readonly name: string;
  /** grows when documents of the same events would be others: the view is then built anew beside the old one */
  readonly version: number;
  readonly partition: 'subject' | 'whole';
  readonly document: z.ZodType<Document>;
  /** what its documents are found by: fields of theirs, the id comes after them by itself */
  readonly indexes?: readonly (readonly (keyof Document & string)[])[];
  /** how documents of earlier versions are read while this one is being built; without it their shape must be this one's */
  readonly older?: Readonly<Record<number, (document: never) => Document>>;
  readonly on: { readonly [Name in EventName]?: Projection<Document, Name> };
}

/** Checks what types cannot: a name that files and routes can bear, and indexes that differ. */
export const defineView = <Document>(view: View<Document>): View<Document> => {
  const written = (view.indexes ?? []).map((fields) => fields.join());
  const twice = written.find((index, at) => written.indexOf(index) !== at);
  if (twice !== undefined) throw new Error(`view ${view.name}: the index ${twice} is declared twice`);
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(view.name)) throw new Error(`${view.name} is no name for a view`);
  return view;
};
