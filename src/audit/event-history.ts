import { dayInParis, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { START, type EventStore, type LogFilter, type StoredEvent } from '../event-store/event-store.port.js';
import { eventsOfStream } from '../event-store/events-of-stream.js';

export interface HistoryFilter {
  /** happenings after this day are left out */
  readonly asOf?: CalendarDate | undefined;
  /** what was recorded after this moment is left out */
  readonly knownOn?: Instant | undefined;
}

const holds = (
  { recordedAt }: StoredEvent,
  { occurredAt, effectiveOn }: EventMetadata,
  { asOf, knownOn }: HistoryFilter,
): boolean =>
  (knownOn === undefined || recordedAt <= knownOn) &&
  (asOf === undefined || (effectiveOn ?? dayInParis(occurredAt)) <= asOf);

const metadataOf = ({ metadata, type, stream, revision }: StoredEvent): EventMetadata => {
  try {
    return JSON.parse(metadata) as EventMetadata;
  } catch {
    throw new UnreadableEvent(type, `the metadata of ${type} are not JSON: see verify`, `${stream}@${revision}`);
  }
};

/** The events of one stream, in order. */
export async function* historyOfStream(
  store: EventStore,
  stream: string,
  filter: HistoryFilter,
): AsyncGenerator<StoredEvent> {
  for await (const event of eventsOfStream(store, stream)) if (holds(event, metadataOf(event), filter)) yield event;
}

/** The events that hold personal data of one member, over all streams, in the order of the log; the store leaves out others. */
export const historyOfSubject = (
  store: EventStore,
  subject: string,
  filter: HistoryFilter,
): AsyncGenerator<StoredEvent> =>
  historyOf(store, { subjects: { from: subject, below: `${subject}!` } }, (event) => {
    const metadata = metadataOf(event);
    return metadata.subject === subject && holds(event, metadata, filter);
  });

/** The events that came of one request, run of an import or closing, over all streams; the whole log is read for them. */
export const historyOfCorrelation = (
  store: EventStore,
  correlation: string,
  filter: HistoryFilter,
): AsyncGenerator<StoredEvent> =>
  historyOf(store, {}, (event) => {
    // most of them need not be parsed
    if (!event.metadata.includes(correlation)) return false;
    const metadata = metadataOf(event);
    return metadata.correlationId === correlation && holds(event, metadata, filter);
  });

async function* historyOf(
  store: EventStore,
  wanted: LogFilter,
  keep: (event: StoredEvent) => boolean,
): AsyncGenerator<StoredEvent> {
  for (let after = START; ;) {
    const page = await store.readAll(after, wanted);
    for (const event of page.events) if (keep(event)) yield event;
    if (page.through === after) return;
    after = page.through;
  }
}
