import { join } from 'node:path';
import { eventTypeOf } from '../../domain/catalogue.js';
import { EventEncoder } from '../../src/event-store/codec/event-encoder.js';
import { KeyRing } from '../../src/secrets/key-ring.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { SqliteSecretsStore } from '../../src/secrets/sqlite/sqlite-secrets-store.js';
import { folders } from './folders.js';
import { FIRST_KEY } from './master-keys.js';

export interface Sealing {
  readonly secrets: SqliteSecretsStore;
  readonly keys: KeyRing;
  readonly encoder: EventEncoder;
}

/** Opens secrets with a key ring and an encoder, closed after each test. */
export const sealings = (): (() => Sealing) => {
  const folder = folders();
  const opened: Sealing[] = [];
  afterEach(async () => {
    for (const { secrets } of opened.splice(0)) await secrets.close();
  });
  return () => {
    const secrets = new SqliteSecretsStore(join(folder(), 'secrets.db'));
    const keys = new KeyRing(secrets, new MasterKey(FIRST_KEY));
    const sealing = { secrets, keys, encoder: new EventEncoder(eventTypeOf, keys) };
    opened.push(sealing);
    return sealing;
  };
};
