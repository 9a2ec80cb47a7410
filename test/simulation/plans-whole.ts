import type { ToldEvent } from './told-event.js';

/** Plans whose instalments are not their premium, or, where nothing changed it, not the yearly premium of the contract. */
export const brokenPlans = (events: readonly ToldEvent[]): readonly string[] => {
  const wrong: string[] = [];
  const amounts = new Map<string, Map<number, number>>();
  for (const { type, stream, data } of events) {
    const key = `${stream} plan ${data.plan}`;
    if (type === 'InstalmentsPlanned') amounts.set(key, new Map(pairs(data.instalments)));
    if (type === 'InstalmentsReplanned')
      for (const [number, amount] of [...pairs(data.changed), ...pairs(data.added)])
        amounts.get(key)!.set(number, amount);
    if (type !== 'InstalmentsPlanned' && type !== 'InstalmentsReplanned') continue;
    const sum = [...amounts.get(key)!.values()].reduce((all, amount) => all + amount, 0);
    if (sum !== data.premium) wrong.push(`${key}: ${sum} for a premium of ${data.premium}`);
  }
  return wrong;
};

const pairs = (shares: readonly { number: number; amount: number }[]): [number, number][] =>
  shares.map(({ number, amount }) => [number, amount]);
