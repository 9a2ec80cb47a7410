import { constants, getPriority, setPriority } from 'node:os';

/** Who goes first where all want a processor at once: answers to requests (0), then views, then what nobody waits for. */
export const NICE = { views: 5, background: 10 } as const;

/**
 * Lets threads of a smaller number go first. On Linux it is a thread's own; elsewhere the program's, and left alone. It
 * is added to what the program was started with: only the superuser may take less than that.
 */
export const yieldToOthers = (nice: number): void => {
  if (process.platform === 'linux') setPriority(0, Math.min(getPriority(0) + nice, constants.priority.PRIORITY_LOW));
};
