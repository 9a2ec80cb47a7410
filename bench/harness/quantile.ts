/** The value at a share (0 to 1) of the sorted values: 0.5 is the median, 1 the greatest. */
export const quantile = (values: readonly number[], share: number): number => {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
