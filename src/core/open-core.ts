import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { catalogue, eventTypeOf } from '../../domain/catalogue.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import { systemClock, type Clock } from '../clock/clock.js';
import { CommandExecutor } from '../commands/command-executor.js';
import { filesOf, type Config } from '../config/config.js';
import { StartRefused } from '../config/start-refused.js';
import { EventDecoder } from '../event-store/codec/event-decoder.js';
import { EventEncoder } from '../event-store/codec/event-encoder.js';
import { START, type EventStore } from '../event-store/event-store.port.js';
import { openEventStore } from '../event-store/open-event-store.js';
import { KeyRing } from '../secrets/key-ring.js';
import { Lookup } from '../secrets/lookup.js';
import { MasterKey } from '../secrets/master-key.js';
import { MasterKeyRotation } from '../secrets/master-key-rotation.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';
import { openSecretsStore } from '../secrets/open-secrets-store.js';

/** The write side: the log, the secrets and what turns commands into events. */
export interface Core {
  readonly config: Config;
  readonly clock: Clock;
  readonly events: EventStore;
  readonly secrets: SecretsStore;
  readonly lookup: Lookup;
  readonly keys: KeyRing;
  readonly rotation: MasterKeyRotation;
  readonly decoder: EventDecoder;
  readonly commands: CommandExecutor;
  close(): Promise<void>;
}

export interface OpenCore {
  /** absent: keys come over to the current master key here; false: that is left to another, every key opens all the same */
  readonly rotates?: boolean;
}

/** Opens the embedded stores of a data folder, making them when absent. Throws `StartRefused`. */
export const openCore = async (
  config: Config,
  clock: Clock = systemClock,
  { rotates = true }: OpenCore = {},
): Promise<Core> => {
  if (config.masterKey === undefined)
    throw new StartRefused(
      'config.master-key',
      'MASTER_KEY is not set: give the 32 bytes in base64 that wrap the keys of personal data.',
    );
  const master = new MasterKey(config.masterKey, config.masterKeyPrevious, config.masterKeyNext);
  const decoder = new EventDecoder(catalogue, upcasters);
  const files = filesOf(config.dataDir);
  makeFolder(config.dataDir);
  const embedded = config.mongoUrl === undefined;
  if (embedded) refuseWithoutSecrets(files);
  const made = embedded && !existsSync(files.secrets);
  const secrets = await openSecretsStore(config);
  const fresh = (await secrets.rowsAfter('settings', [], 1)).length === 0;
  const lookup = await Lookup.open(secrets, master, embedded ? files.secrets : 'the database of MONGO_URL');
  const events = await openEventStore(config);
  if (fresh && (await events.head()) > START) await refuseFresh(made ? files.secrets : undefined, events, secrets);
  const keys = new KeyRing(secrets, master);
  const commands = new CommandExecutor(events, new EventEncoder(eventTypeOf, keys), decoder, clock);
  const rotation = new MasterKeyRotation(secrets, master);
  if (rotates) rotation.start();
  const close = async (): Promise<void> => {
    await rotation.stop();
    await events.close();
    await secrets.close();
  };
  return { config, clock, events, secrets, lookup, keys, rotation, decoder, commands, close };
};

/** A secrets file made anew would hold no key of what is in the log: members would be locked out, their data lost for good. */
const refuseWithoutSecrets = ({ events, secrets }: ReturnType<typeof filesOf>): void => {
  if (existsSync(events) && !existsSync(secrets))
    throw new StartRefused(
      'data.secrets-missing',
      `${secrets} is missing beside ${events}: restore it from its backup.`,
    );
};

/** The log holds events already: another folder has their secrets. What was just made is taken away again. */
const refuseFresh = async (path: string | undefined, events: EventStore, secrets: SecretsStore): Promise<never> => {
  await Promise.all([events.close(), secrets.close()]);
  if (path !== undefined) rmSync(path);
  const detail =
    path === undefined
      ? 'the database of MONGO_URL has no secrets and the log holds events: name the database that has them, or copy them with copy-events.'
      : `${path} is missing and the log holds events: name the data folder that has their secrets with --data.`;
  throw new StartRefused('data.secrets-missing', detail);
};

export const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused('data.unreadable', `${path} cannot be used as a data folder: ${(error as Error).message}`);
  }
};
