import type { Append, AppendAnswer, Current, Expected, Recorded } from './record.js';

const holds = (expected: Expected, current: Current): boolean => {
  if (expected === 'any') return true;
  if (expected === 'stream_exists') return current !== 'no_stream';
  return expected === current;
};

/** Where a retry of this append would lie: after the revision it expects, or wherever its first event is. */
const firstOf = ({ expected, events }: Append, there: readonly Recorded[]): number => {
  if (typeof expected === 'bigint') return there.findIndex(({ revision }) => revision === expected + 1n);
  if (expected === 'no_stream') return 0;
  return there.findIndex(({ id }) => id === events[0]?.id);
};

/** The answer of the first attempt, when all the events (a prefix of what was written will do) lie where they would. */
const retried = (append: Append, there: readonly Recorded[]): AppendAnswer | undefined => {
  const first = firstOf(append, there);
  const known = append.events.map(({ id }, index) =>
    there[first + index]?.id === id ? there[first + index] : undefined,
  );
  const last = known.at(-1);
  if (first < 0 || last === undefined || known.includes(undefined)) return undefined;
  return { kind: 'success', revision: last.revision, position: last.position };
};

/**
 * What the server does with an append that is neither too large nor to a tombstoned stream: an answer, or `undefined`
 * when it is to be written. An append at the current revision is never a retry, whatever its ids: it is written twice.
 */
export const decideAppend = (
  append: Append,
  there: readonly Recorded[],
  current: Current,
): AppendAnswer | undefined => {
  const { expected, events } = append;
  const exact = typeof expected === 'bigint' || expected === 'no_stream';
  if (!(exact && holds(expected, current))) {
    const answer = events.length > 0 ? retried(append, there) : undefined;
    if (answer) return answer;
  }
  if (!holds(expected, current)) return { kind: 'wrong-expected-version', current, expected };
  return events.length > 0 ? undefined : { kind: 'success', revision: current };
};
