import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { LeftBehind } from './left-behind.js';

interface Told {
  readonly type: string;
  readonly data: Record<string, unknown>;
}
export interface NoticeTold {
  readonly item: string;
  readonly contract: string;
  readonly dueOn: CalendarDate;
  readonly plannedOn: CalendarDate;
  readonly sentOn: CalendarDate;
  readonly shifted?: string;
  readonly terminateBy: CalendarDate;
}

/** Every event of a type, stream by stream. */
export const eventsIn = ({ streams }: LeftBehind, type: string): readonly (Told & { readonly stream: string })[] =>
  Object.entries(streams).flatMap(([stream, events]) =>
    (events as readonly Told[]).filter((event) => event.type === type).map((event) => ({ ...event, stream })),
  );

/** The notices that went out, by contract: recorded in a batch and not withdrawn from it. */
export const noticesIn = (left: LeftBehind): readonly NoticeTold[] => {
  const withdrawn = new Set(
    eventsIn(left, 'BatchItemsWithdrawn').flatMap(({ stream, data }) =>
      (data.items as NoticeTold[]).map(({ item }) => `${stream}/${item}`),
    ),
  );
  return eventsIn(left, 'RenewalNoticesRecorded')
    .flatMap(({ stream, data }) =>
      (data.items as NoticeTold[]).filter(({ item }) => !withdrawn.has(`${stream}/${item}`)),
    )
    .sort((one, other) => (one.contract < other.contract ? -1 : 1));
};

/** The items in the files, each as often as it is there. */
export const itemsInFiles = ({ files }: LeftBehind): readonly string[] =>
  Object.entries(files)
    .filter(([name]) => name.endsWith('.ndjson'))
    .flatMap(([, text]) => text.trimEnd().split('\n').slice(1))
    .map((line) => (JSON.parse(line) as { readonly item: string }).item)
    .sort();
