const LOOK_EVERY_MS = 500;

/**
 * Under npm, a signal to npm ends its shell and not the program below it: calls back when the parent is gone, so that no
 * server is left behind. Elsewhere (a service manager, a shell's background) an orphan is meant to live.
 */
export const onParentGone = (stop: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
};
