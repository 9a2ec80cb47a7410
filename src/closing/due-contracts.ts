import type { DueWorkDocument } from '../../projections/due-work/document.js';
import { dueWork } from '../../projections/due-work/view.js';
import type { View } from '../../projections/define-view.js';
import type { Closing } from './closing.js';
import { upToDateCopy } from './up-to-date-copy.js';

type DueField = 'noticeOn' | 'renewOn' | 'amendOn';

const PAGE = 500;
/** Before every day: what is not due is not found from here on. */
const FIRST_DAY = '1';
const view = dueWork as unknown as View;

/** The contracts on which something is due by the day, the longest due first, `most` at most: of the log as it is now. */
export const dueContracts = async (closing: Closing, field: DueField, most: number): Promise<DueWorkDocument[]> => {
  const copy = await upToDateCopy(closing, view);
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
