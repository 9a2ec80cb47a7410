import type { View } from '../../../projections/define-view.js';
import { subjectOfDocument } from '../folding.js';

/** Members whose ids are at least `from` and smaller than `below`, as text; events of no member belong to the first part. */
export interface SubjectPart {
  readonly from: string;
  readonly below: string;
}

/** Documents of a view that is no member's: those that fall to `number` where all are dealt out to so many. */
export interface DocumentPart {
  readonly number: number;
  readonly of: number;
}

/** `undefined`: all of them */
export type ViewPart = SubjectPart | DocumentPart | undefined;

export interface NumberedPart {
  readonly index: number;
  readonly part: ViewPart;
}

const FIRST = '';
/** greater than every id, which are hex digits */
const LAST = 'g';
const DIGITS = 8;

/** Cuts a view into parts of about equal size: ids of members are random, their first digits are cut evenly. */
export const viewParts = ({ partition }: Pick<View, 'partition'>, count: number): readonly ViewPart[] => {
  if (count === 1) return [undefined];
  const bound = (index: number): string =>
    Math.floor((index / count) * 16 ** DIGITS)
      .toString(16)
      .padStart(DIGITS, '0');
  return Array.from({ length: count }, (_, index) =>
    partition === 'whole'
      ? { number: index, of: count }
      : { from: index === 0 ? FIRST : bound(index), below: index === count - 1 ? LAST : bound(index + 1) },
  );
};

/** Does a document belong to the part? */
export const inPart = (id: string, part: ViewPart): boolean => {
  if (part === undefined) return true;
  if ('of' in part) return numberOf(id, part.of) === part.number;
  const subject = subjectOfDocument(id);
  return subject >= part.from && subject < part.below;
};

/** To which of so many parts a document falls (FNV-1a of its id). */
export const numberOf = (id: string, of: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % of;
};
