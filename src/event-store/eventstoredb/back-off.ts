/** How long to wait before another try, in milliseconds: 25, 50, 100 … up to two seconds, a part of it by chance. */
export const backOff = (attempt: number): number => Math.min(2_000, 25 * 2 ** attempt) * (0.5 + Math.random() / 2);

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
