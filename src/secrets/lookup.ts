import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { StartRefused } from '../config/start-refused.js';
import type { MasterKey } from './master-key.js';
import type { SecretsStore } from './secrets-store.port.js';

const SETTING = 'lookup-key';

/** Keyed HMACs for what is looked up or compared without being kept: member numbers, e-mails, bodies of commands. */
export class Lookup {
  private constructor(private readonly key: KeyObject) {}

  /** Opens the look-up key, made on the first start. A wrong master key is found here: the start is refused. */
  static async open(secrets: SecretsStore, master: MasterKey, where: string): Promise<Lookup> {
    const wrapped = await secrets.setting(SETTING, master.wrap(randomBytes(32), SETTING));
    try {
      return new Lookup(createSecretKey(master.unwrap(wrapped, SETTING).key));
    } catch {
      throw new StartRefused(
        'config.master-key',
        `MASTER_KEY does not open ${where}: give the key that this folder was made with (MASTER_KEY, or MASTER_KEY_PREVIOUS until its change is finished: docs/guides/master-key.md).`,
      );
    }
  }

  token(kind: string, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}\n${value}`).digest('hex');
  }
}

/** Wraps the look-up key of a store that was opened before with the current master key. */
export const rewrapLookupKey = async (secrets: SecretsStore, master: MasterKey): Promise<void> => {
  const wrapped = await secrets.setting(SETTING, master.wrap(randomBytes(32), SETTING));
  const { key, stale } = master.unwrap(wrapped, SETTING);
  if (stale) await secrets.replaceSetting(SETTING, master.wrap(key, SETTING));
};
