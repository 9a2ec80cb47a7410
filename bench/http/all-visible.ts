import type { Running } from '../../src/core/running.js';

/** Waits until every view can be read and shows the log to its end. */
export const allVisible = async ({ core, progress }: Pick<Running, 'core' | 'progress'>, ms: number): Promise<void> => {
  const head = await core.events.head();
  if (!(await progress.waitForAll(ms)) || !(await progress.waitFor(head, ms))) throw new Error('the views lag');
};
