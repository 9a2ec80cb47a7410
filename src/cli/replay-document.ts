import diff from 'microdiff';
import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';
import { queryOf } from '../../projections/queries.js';
import { views } from '../../projections/views.js';
import type { Unveil } from '../audit/masked-event.js';
import { shownDocument } from '../audit/shown-document.js';
import type { Core } from '../core/open-core.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { DocumentHistory } from '../views/reading/document-history.js';
import { print, say, UsageError } from './command.js';

export interface DocumentAsked {
  readonly view: string;
  readonly document: string;
  /** prints the answer of the view's query on that day, instead of the document */
  readonly asOf: CalendarDate | undefined;
  readonly knownOn: Instant | undefined;
  /** prints what is other than it was then */
  readonly since: Instant | undefined;
  readonly json: boolean;
}

/** Prints a document as it was known at a moment, or what changed since; exit 1 when there was none or it is parked. */
export const replayDocument = async (core: Core, asked: DocumentAsked, unveil: Unveil): Promise<number> => {
  const view = views.find(({ name }) => name === asked.view);
  if (view === undefined)
    throw new UsageError(`there is no view ${asked.view}; there are: ${views.map(({ name }) => name).join(', ')}`);
  const store = await openReadStore(core.config);
  const history = new DocumentHistory(core.events, store, core.decoder);
  const shown = async (moment: Instant | undefined): Promise<unknown> => {
    const { body, parked, position } = await history.knownOn(view, asked.document, moment);
    if (parked !== undefined) say(`parked: ${parked}`);
    if (body !== undefined) say(`as of position ${position}`);
    if (body === undefined || parked !== undefined) return undefined;
    return shownDocument(asked.asOf === undefined ? body : queryOf(view)(body, asked.asOf), unveil);
  };
  try {
    const now = await shown(asked.knownOn);
    if (asked.since !== undefined) return tellChanges(await shown(asked.since), now, asked.json);
    if (now === undefined) return absent(asked);
    print(JSON.stringify(now, null, asked.json ? undefined : 2));
    return 0;
  } finally {
    await store.close();
  }
};

const absent = ({ view, document }: DocumentAsked): number => {
  say(`view ${view} had no document ${document} then`);
  return 1;
};

/** One change a line: where (RFC 6901), before and after; an absent side is left out. */
const tellChanges = (before: unknown, after: unknown, json: boolean): number => {
  const changes = diff({ document: before }, { document: after }).map((change) => ({
    pointer: pointerOf(change.path.slice(1)),
    ...('oldValue' in change && change.oldValue !== undefined && { before: change.oldValue as unknown }),
    ...('value' in change && change.value !== undefined && { after: change.value as unknown }),
  }));
  for (const change of changes) print(json ? JSON.stringify(change) : spoken(change));
  if (changes.length === 0) say('no change');
  return 0;
};

const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const spoken = ({ pointer, before, after }: { pointer: string; before?: unknown; after?: unknown }): string =>
  `${pointer || '/'}: ${before === undefined ? 'nothing' : JSON.stringify(before)} → ${after === undefined ? 'nothing' : JSON.stringify(after)}`;
