import type { ReadStore, ViewCopy } from '../../../src/read-store/read-store.port.js';

const WRITES = ['create', 'note', 'drop', 'point', 'addMark', 'write', 'replace', 'load'];

/** A read store whose process is killed before its `writes + 1`-th write, and does nothing more from then on. */
export const dyingStore = (store: ReadStore, writes: number): ReadStore => {
  let left = writes;
  const guarded = <Of extends object>(target: Of): Of =>
    new Proxy(target, {
      get: (_target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...asked: unknown[]): Promise<unknown> => {
          if (left < 0 || (WRITES.includes(String(name)) && (left -= 1) < 0)) throw new Error('killed');
          const answer: unknown = await Reflect.apply(member, target, asked);
          return name === 'open' ? guarded(answer as ViewCopy) : answer;
        };
      },
    });
  return guarded(store);
};
