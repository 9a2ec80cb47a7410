import type { Clock } from '../../src/clock/clock.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { folders } from './folders.js';
import { FIRST_KEY } from './master-keys.js';
import { TestClock } from './moment.js';

export interface OpenedCores {
  readonly newFolder: () => string;
  /** Another process on a data folder. */
  readonly open: (dataDir: string, clock?: Clock) => Promise<Core>;
}

const CREDITOR_ACCOUNT = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' };

/** The configuration of a core in tests, but its folder. */
export const CONFIG = {
  port: 0,
  metricsPort: undefined,
  redisUrl: undefined,
  smtpUrl: undefined,
  mailFrom: 'test@societaire.invalid',
  creditor: { name: 'Mutuelle Sociétaire', ics: 'FR72ZZZ123456', account: CREDITOR_ACCOUNT },
  host: '127.0.0.1',
  logLevel: 'silent',
  eventStoreUrl: undefined,
  mongoUrl: undefined,
  masterKey: FIRST_KEY,
  masterKeyPrevious: undefined,
};

/** Opens cores, closed after each test; to be called while tests are declared. */
export const cores = (): OpenedCores => {
  const newFolder = folders();
  const opened: Core[] = [];
  afterEach(async () => {
    for (const core of opened.splice(0)) await core.close();
  });
  return {
    newFolder,
    open: async (dataDir, clock = new TestClock()) => {
      const core = await openCore({ ...CONFIG, dataDir }, clock);
      opened.push(core);
      return core;
    },
  };
};
