import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { dyingAt } from './dying-core.js';
import { leftBehind, type LeftBehind } from './left-behind.js';
import { closed } from './run.js';

/**
 * Closes a day of a copy of a mutual, cut off at every append in turn, written or not, and then again up to a day, on a
 * real one; ends where nothing was cut off, and answers how often something was.
 */
export const cutOffEverywhere = async (
  base: string,
  day: CalendarDate,
  again: readonly [day: CalendarDate, today: CalendarDate],
  newFolder: () => string,
  look: (left: LeftBehind) => void,
): Promise<number> => {
  for (let deaths = 0; ; deaths += 1) {
    const folder = join(newFolder(), 'data');
    cpSync(base, folder, { recursive: true });
    const whole = await closed(folder, day, day, (core, end) => dyingAt(core, end, deaths, deaths % 2 === 0)).then(
      () => true,
      () => false,
    );
    if (whole) return deaths;
    await closed(folder, ...again);
    look(await leftBehind(folder));
  }
};
