/** The same value with its keys in one order and without those that have none, so that documents are the same bytes. */
export const inOrder = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(inOrder) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one as unknown)])) as Value;
};
