import { CommitsBetweenThreads } from '../../src/threads/commits-between-threads.js';

/** Two threads, each with its own listeners, told of each other's commits. */
const twoThreads = () => {
  const heard: [bigint[], bigint[]] = [[], []];
  const listeners: [((position: bigint) => void)[], ((position: bigint) => void)[]] = [[], []];
  const logOf = (which: 0 | 1) => ({
    onAppended: (listener: (position: bigint) => void) => (listeners[which].push(listener), () => undefined),
    noticed: (position: bigint) => {
      heard[which].push(position);
      listeners[which].forEach((tell) => tell(position));
    },
  });
  const ends: CommitsBetweenThreads[] = [];
  for (const which of [0, 1] as const)
    ends.push(new CommitsBetweenThreads(logOf(which), (position) => ends[1 - which]!.told(position)));
  const commit = (which: 0 | 1, position: bigint): void => listeners[which].forEach((tell) => tell(position));
  return { heard, commit };
};

describe('commits of two threads', () => {
  it('are told to the other thread, once', () => {
    const { heard, commit } = twoThreads();
    commit(0, 1n);
    commit(1, 2n);
    commit(0, 3n);
    expect(heard).toEqual([[2n], [1n, 3n]]);
  });

  it('are not told again where what is older comes later', () => {
    const { heard, commit } = twoThreads();
    commit(0, 5n);
    commit(1, 4n);
    commit(1, 5n);
    expect(heard).toEqual([[], [5n]]);
  });
});
