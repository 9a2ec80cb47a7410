import type { Account } from '../account/state.js';

/**
 * Numbers of the instalments that the member must be told of: owed, changed since he was, or never told. What a formal
 * notice claims fell due before it: made smaller, it gets no new due date that would take its payments for too early.
 * EPC016-06 §4.3.1; C. ass. L113-3.
 */
export const toAnnounce = ({ instalments, notice }: Account): readonly number[] =>
  instalments
    .filter(({ announcedOn, tries, amount, paid }) => announcedOn === undefined && tries === 0 && amount > paid)
    .map(({ number }) => number)
    .filter((number) => !notice?.numbers.includes(number));
