import type { DueWorkDocument } from '../../projections/due-work/document.js';
import { dueWork } from '../../projections/due-work/view.js';
import type { View } from '../../projections/define-view.js';
import type { ViewCopy } from '../read-store/read-store.port.js';
import { bringForward } from '../views/bring-forward.js';
import { servingCopy } from '../views/view-copies.js';
import type { Closing } from './closing.js';
import { untilReached } from './until-reached.js';

type DueField = 'noticeOn' | 'renewOn' | 'amendOn';

const PAGE = 500;
/** Before every day: what is not due is not found from here on. */
const FIRST_DAY = '1';
const view = dueWork as unknown as View;

/** The contracts on which something is due by the day, the longest due first, `most` at most: of the log as it is now. */
export const dueContracts = async (closing: Closing, field: DueField, most: number): Promise<DueWorkDocument[]> => {
  const copy = await upToDate(closing);
  const due: DueWorkDocument[] = [];
  for (let after: { readonly keys: readonly string[]; readonly id: string } | undefined; due.length < most;) {
    const limit = Math.min(PAGE, most - due.length);
    const found = await copy.find({ index: [field], equal: [], from: FIRST_DAY, to: closing.day, after, limit });
    due.push(...found.map(({ body }) => JSON.parse(body!) as DueWorkDocument));
    const last = due.at(-1);
    if (found.length < limit || last === undefined) return due;
    after = { keys: [last[field]], id: last.contract };
  }
  return due;
};

/** The view, brought to the end of the log; where its lease is another's, that one brings it. */
const upToDate = async ({ core, store, signal }: Closing): Promise<ViewCopy> => {
  const head = await core.events.head();
  if (core.config.mongoUrl !== undefined) return untilReached(view.name, () => served(store), head, signal);
  await bringForward({ log: core.events, store, decoder: core.decoder, views: [view] }, head);
  return (await served(store))!;
};

const served = async (store: Closing['store']): Promise<ViewCopy | undefined> => {
  const serving = servingCopy(view, await store.pointers());
  return serving?.version === view.version ? store.open(serving.copy) : undefined;
};
