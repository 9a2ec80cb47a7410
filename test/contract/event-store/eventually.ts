/** Waits until something holds, five seconds at most. */
export const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to hold within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
