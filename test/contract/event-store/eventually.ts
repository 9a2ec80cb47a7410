/** Waits until something holds: twenty seconds at most, for a busy machine is slow and nothing is wrong. */
export const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to hold within twenty seconds');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
