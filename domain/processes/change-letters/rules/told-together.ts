import { dayOfMove } from '../../address-change/rules/day-of-move.js';
import type { Applied, AmendmentUnderWay, MemberChanges } from '../state.js';

/**
 * The amendments that a member is written about once one of them has come to its end, which is the last of them; none
 * while others of the same move are under way. His own is told by itself, what a move did is told in one letter. C. ass.
 * L112-3: what is added to a contract is an amendment in writing; that a move is told as a whole is our policy.
 */
export const toldTogether = (
  { movedOn, underWay }: MemberChanges,
  ended: AmendmentUnderWay,
): readonly AmendmentUnderWay[] => {
  if (ended.cause === 'member') return [ended];
  const move = dayOfMove(movedOn, ended.from);
  const others = underWay.filter(
    (one) => one.amendment !== ended.amendment && one.cause === ended.cause && dayOfMove(movedOn, one.from) === move,
  );
  return others.every(({ applied }) => applied) ? [...others, ended] : [];
};

/** The events of those that took effect. */
export const appliedOf = (told: readonly AmendmentUnderWay[]): readonly Applied[] =>
  told.flatMap(({ applied }) => applied ?? []);
