import type { Notification } from './document.js';

/**
 * Notifications that were not there before. Both lists are in the order told, and may have lost their beginning; of those
 * that are alike, the last ones are the new ones.
 */
export const toldSince = (before: readonly Notification[], now: readonly Notification[]): readonly Notification[] => {
  const known = before.map(textOf);
  return now.filter((notification) => {
    const at = known.indexOf(textOf(notification));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
};

const textOf = ({ on, toldOn, kind, contract = '' }: Notification): string => [on, toldOn, kind, contract].join();
