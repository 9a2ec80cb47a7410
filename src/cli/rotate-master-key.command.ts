import { systemClock } from '../clock/clock.js';
import { openCore } from '../core/open-core.js';
import { rewrapLookupKey } from '../secrets/lookup.js';
import { MasterKey } from '../secrets/master-key.js';
import { rewrapKeys } from '../secrets/rewrap-keys.js';
import { print, say, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { progressOf } from './progress.js';

export const command: CliCommand = {
  summary:
    'Wraps every key with MASTER_KEY that MASTER_KEY_PREVIOUS wraps, beside running servers. Exit 1 when one opens with neither.',
  usage: '[--data DIR] [--json]   see docs/guides/master-key.md',
  options: {},
  run: async ({ values }) => {
    const config = configOf(values);
    if (config.masterKeyPrevious === undefined || config.masterKey === undefined)
      throw new UsageError('MASTER_KEY (new) and MASTER_KEY_PREVIOUS (former) must be set');
    const master = new MasterKey(config.masterKey, config.masterKeyPrevious);
    const core = await openCore(config, systemClock, { rotates: false }); // here it is done in turn, and told
    try {
      const result = { keys: 0, rewrapped: 0, unopened: 0 };
      const progress = progressOf('keys', await core.secrets.countKeys());
      for await (const { looked, rewrapped, unopened } of rewrapKeys(core.secrets, master)) {
        result.keys += looked;
        result.rewrapped += rewrapped;
        result.unopened += unopened;
        progress.move(result.keys);
      }
      await rewrapLookupKey(core.secrets, master);
      progress.end();
      print(values.json ? JSON.stringify(result) : `${result.keys} keys, ${result.rewrapped} wrapped anew`);
      if (result.unopened > 0) say(`${result.unopened} keys open with neither: restore them from their backup`);
      return result.unopened > 0 ? 1 : 0;
    } finally {
      await core.close();
    }
  },
};
