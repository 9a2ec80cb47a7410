import type { View } from '../../../projections/define-view.js';
import { subjectOfDocument } from '../folding.js';

/** Members whose ids are at least `from` and smaller than `below`, as text; events of no member belong to the first part. */
export interface SubjectPart {
  readonly from: string;
  readonly below: string;
}

const FIRST = '';
/** greater than every id, which are hex digits */
const LAST = 'g';
const DIGITS = 8;

/** Cuts the members into parts of about equal size: ids are random, their first digits are cut evenly. */
export const subjectParts = (view: Pick<View, 'partition'>, count: number): readonly (SubjectPart | undefined)[] => {
  if (view.partition === 'whole' || count === 1) return [undefined];
  const bound = (index: number): string =>
    Math.floor((index / count) * 16 ** DIGITS)
      .toString(16)
      .padStart(DIGITS, '0');
  return Array.from({ length: count }, (_, index) => ({
    from: index === 0 ? FIRST : bound(index),
    below: index === count - 1 ? LAST : bound(index + 1),
  }));
};

/** Does a document of a `subject` view belong to the part? */
export const inPart = (id: string, part: SubjectPart | undefined): boolean => {
  if (part === undefined) return true;
  const subject = subjectOfDocument(id);
  return subject >= part.from && subject < part.below;
};
