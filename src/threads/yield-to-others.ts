import { setPriority } from 'node:os';

/** Who goes first where all want a processor at once: answers to requests (0), then views, then what nobody waits for. */
export const NICE = { views: 5, background: 10 } as const;

/** Lets threads of a smaller number go first. On Linux it is a thread's own; elsewhere the program's, and left alone. */
export const yieldToOthers = (nice: number): void => {
  if (process.platform === 'linux') setPriority(0, nice);
};
