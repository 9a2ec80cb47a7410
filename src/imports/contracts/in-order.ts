/**
 * Parsed JSON with its names in order, so that `JSON.stringify` gives its RFC 8785 form, at a third of the cost of
 * `canonicalize`. Not for names that look like numbers, which objects put first: a line that was found good has none.
 */
export const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) ordered[name] = inOrder((value as Record<string, unknown>)[name]);
  return ordered;
};
