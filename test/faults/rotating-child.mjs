/**
 * A process that seals for new members until it is killed: `node rotating-child.mjs FOLDER NAME CURRENT PREVIOUS NEXT`,
 * `-` for none. It writes each block that it sealed, then how far its rotation of the master key is.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openCore } from '../../dist/src/core/open-core.js';
import { readConfig } from '../../dist/src/config/config.js';

const [folder, name, ...keys] = process.argv.slice(2);
const [MASTER_KEY, MASTER_KEY_PREVIOUS = '', MASTER_KEY_NEXT = ''] = keys.map((key) => (key === '-' ? '' : key));
const core = await openCore(readConfig({ MASTER_KEY, MASTER_KEY_PREVIOUS, MASTER_KEY_NEXT }, { data: folder }));

for (let member = 0; ; member += 1) {
  const subject = `${name}-${member}`;
  const live = await core.keys.keysOf(subject, ['identity']);
  const block = core.keys.seal({ subject }, 'identity', live.get('identity'));
  writeSync(1, `${JSON.stringify({ subject, block, rotation: core.rotation.state() })}\n`);
  await pause(2);
}
