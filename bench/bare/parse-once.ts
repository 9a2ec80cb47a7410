import { XMLParser } from 'fast-xml-parser';
import { readFile } from 'node:fs/promises';
import { timed } from '../harness/alternate.js';

/** A whole XML file parsed and looked at by nobody: how many milliseconds it takes. */
export const parseOnce = async (path: string): Promise<number> => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: false });
  const { ms } = await timed(1, async () => {
    const parsed: unknown = parser.parse(await readFile(path));
    if (typeof parsed !== 'object') throw new Error('nothing parsed');
  });
  return ms;
};
