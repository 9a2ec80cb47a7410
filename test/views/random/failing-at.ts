/**
 * A store whose calls of some methods fail, each at the turns named, and else do what they do: a disk that is full for a
 * moment, a server that is away. What it opens fails in the same way, counted together.
 */
export const failingAt = <Store extends object>(
  store: Store,
  methods: readonly string[],
  turns: ReadonlySet<number>,
): Store => {
  let turn = 0;
  const guarded = <Of extends object>(target: Of): Of =>
    new Proxy(target, {
      get: (_target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...asked: unknown[]): unknown => {
          if (methods.includes(String(name)) && turns.has((turn += 1))) return Promise.reject(new Error('away'));
          const answer: unknown = Reflect.apply(member, target, asked);
          return name === 'open' ? (answer as Promise<object>).then(guarded) : answer;
        };
      },
    });
  return guarded(store);
};
