import type { View } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventStore } from '../event-store/event-store.port.js';
import type { ReadStore, StoredDocument, ViewCopy } from '../read-store/read-store.port.js';
import { documentsOf } from './documents-of.js';
import { refold } from './refold.js';
import { streamOfMark } from './unkeyed-mark.js';
import { fromStored, toWrite } from './view-document.js';
import { incoming } from './view-event.js';

interface Parts {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
}

export interface Retried {
  readonly id: string;
  /** why it is parked still; `undefined`: it takes events again */
  readonly parked: string | undefined;
}

const PAGE = 100;

/** Folds parked documents again from their own streams, all of them or one: a release that mended the view takes them back. */
export const retryParked = async (
  parts: Parts,
  view: View,
  copyName: string,
  only?: string,
): Promise<readonly Retried[]> => {
  const copy = await parts.store.open(copyName);
  const retried: Retried[] = [];
  for (let after = ''; ;) {
    const page = await copy.parked(after, PAGE);
    for (const stored of page)
      if (only === undefined || stored.id === only) retried.push(await retryOne(parts, view, copy, stored));
    if (page.length < PAGE) return retried;
    after = page.at(-1)!.id;
  }
};

/** The engine may be at the document meanwhile: then it is read again, so often as that happens. */
const retryOne = async (parts: Parts, view: View, copy: ViewCopy, stored: StoredDocument): Promise<Retried> => {
  const marked = streamOfMark(stored.id);
  if (marked !== undefined) return retryUnkeyed(parts, view, copy, stored, marked);
  const { id, sources, position } = fromStored(stored);
  const folding = await refold(parts.log, parts.decoder, { view, id, sources, upTo: position });
  if (await copy.replace(toWrite(view, folding, position))) return { id, parked: folding.parked };
  const now = await copy.get(id);
  return now?.parked === undefined ? { id, parked: undefined } : retryOne(parts, view, copy, now);
};

/** The events that could not be read name their documents now: each of these is folded again with them. */
const retryUnkeyed = async (
  { log, decoder }: Parts,
  view: View,
  copy: ViewCopy,
  stored: StoredDocument,
  stream: string,
): Promise<Retried> => {
  const { id, sources, position } = fromStored(stored);
  const named = new Set<string>();
  for (let after = -1; after < sources[stream]!;) {
    const page = await log.readStream(stream, after);
    page.forEach((event) => documentsOf(view, incoming(event, decoder)).forEach((one) => named.add(one)));
    after = page.at(-1)?.revision ?? sources[stream]!;
  }
  if (named.has(id)) return { id, parked: stored.parked };
  for (const one of named) {
    const before = await copy.get(one);
    const known = before ? fromStored(before).sources : {};
    const upTo = before && before.position > position ? before.position : position;
    const all = { ...known, [stream]: Math.max(known[stream] ?? 0, sources[stream]!) };
    const folding = await refold(log, decoder, { view, id: one, sources: all, upTo });
    if (!(await copy.replace(toWrite(view, folding, before?.position)))) return { id, parked: stored.parked };
  }
  await copy.replace({ ...toWrite(view, { ...fromStored(stored), parked: undefined }, position) });
  return { id, parked: undefined };
};
