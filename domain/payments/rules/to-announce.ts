import type { Account } from '../account/state.js';

/** Numbers of the instalments that the member must be told of: owed, changed since he was, or never told. EPC016-06 §4.3.1. */
export const toAnnounce = ({ instalments }: Account): readonly number[] =>
  instalments
    .filter(({ announcedOn, tries, amount, paid }) => announcedOn === undefined && tries === 0 && amount > paid)
    .map(({ number }) => number);
