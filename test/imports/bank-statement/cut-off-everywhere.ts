import type { Core } from '../../../src/core/open-core.js';
import { dyingAt } from '../../closing/dying-core.js';
import { bring, type Brought } from './bring.js';

/** Every event of the log by stream, in the order of each: returns of several accounts are recorded side by side. */
const streamsOf = async ({ events }: Core): Promise<Readonly<Record<string, unknown>>> => {
  const found = (await events.readAll(0n)).events.map(({ position: _position, hash: _hash, ...event }) => event);
  return Object.fromEntries(Map.groupBy(found, ({ stream }) => stream));
};

/**
 * Imports a file into copies of a mutual, cut off at every append in turn, written or not, and run again: every entry
 * comes to something, and the events are those of an import that nothing cut off, whose counts are answered.
 */
export const cutOffEverywhere = async (
  file: string,
  copied: () => Promise<Core>,
): Promise<{ readonly counts: Brought['counts']; readonly deaths: number }> => {
  const whole = await copied();
  const { counts } = await bring(whole, file);
  const expected = await streamsOf(whole);
  let deaths = 0;
  for (let ended = false; !ended; deaths += 1) {
    const core = await copied();
    ended = await bring(
      dyingAt(core, () => undefined, deaths, deaths % 2 === 0),
      file,
    ).then(
      () => true,
      () => false,
    );
    const again = (await bring(core, file)).counts;
    expect(again.read).toBe(counts.read);
    expect(again.applied + again.unchanged + again.unmatched).toBe(counts.read);
    expect(await streamsOf(core)).toEqual(expected);
  }
  return { counts, deaths };
};
