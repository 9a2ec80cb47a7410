import { join, resolve } from 'node:path';
import { z } from 'zod';
import { withoutPassword } from '../mongodb/without-password.js';
import { CARD_PAGE_VARIABLES, cardPageOf, type CardPageConfig } from './card-page.js';
import { CREDITOR_VARIABLES, creditorOf, type CreditorConfig } from './creditor.js';
import { NIGHTLY_REBUILDS_VARIABLE } from './nightly-rebuilds.js';
import { StartRefused } from './start-refused.js';

const NO_PORT = 'must be a whole number from 0 to 65535';
const Port = z
  .string()
  .regex(/^[0-9]{1,5}$/, NO_PORT)
  .transform(Number)
  .refine((port) => port <= 65_535, NO_PORT);

const Environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  EVENTSTORE_URL: z
    .string()
    .regex(/^esdb(\+discover)?:\/\/./, 'must be esdb://… or esdb+discover://…; unset, events lie in an SQLite file')
    .optional(),
  MONGO_URL: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\/./,
      'must be mongodb://… or mongodb+srv://…; unset, secrets and read models lie in SQLite files',
    )
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/./, 'must be redis://… or rediss://…; unset, jobs lie in an SQLite file')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'must be smtps://… or smtp://…; unset, mails are written as files')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n@]*<?[^<>\s@]+@[a-z0-9.-]+>?$/i, 'must be an address, or a name and an address in angle brackets')
    .default('Sociétaire <ne-pas-repondre@societaire.invalid>'),
  MASTER_KEY: z.string().optional(),
  MASTER_KEY_PREVIOUS: z.string().optional(),
  MASTER_KEY_NEXT: z.string().optional(),
  PORT: Port.prefault('3000'),
  METRICS_PORT: Port.optional(),
  HOST: z.string().default('127.0.0.1'),
  ...CREDITOR_VARIABLES,
  ...CARD_PAGE_VARIABLES,
  ...NIGHTLY_REBUILDS_VARIABLE,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What the program runs with, read once from the environment and the command line. */
export interface Config {
  readonly dataDir: string;
  readonly port: number;
  /** where `/metrics` is served; undefined: nowhere */
  readonly metricsPort: number | undefined;
  readonly host: string;
  readonly logLevel: string;
  /** `esdb://…`; undefined: the SQLite file of the data folder */
  readonly eventStoreUrl: string | undefined;
  /** `mongodb://…`, of secrets, leases and read models; undefined: SQLite files of the data folder */
  readonly mongoUrl: string | undefined;
  /** `redis://…`; undefined: jobs lie in an SQLite file of the data folder */
  readonly redisUrl: string | undefined;
  /** `smtps://…`; undefined: mails are files of the data folder */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** who collects debits */
  readonly creditor: CreditorConfig;
  /** where members pay by card; absent: nowhere */
  readonly cardPage?: CardPageConfig | undefined;
  /** views that are built anew each night; absent: none */
  readonly nightlyRebuilds?: readonly string[];
  readonly masterKey: string | undefined;
  /** while it is being changed: what was wrapped by it is wrapped anew (ADR 0014) */
  readonly masterKeyPrevious: string | undefined;
  /** the one to come: opens what other processes wrap with it already */
  readonly masterKeyNext?: string | undefined;
}

export type Overrides = { readonly data?: string | undefined; readonly port?: number | undefined };

/** Reads the configuration; a bad value ends the start with one line that names its variable. */
export const readConfig = (environment: NodeJS.ProcessEnv, { data, port }: Overrides = {}): Config => {
  // a variable that is set to nothing, as compose files do, is not set
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new StartRefused('config.invalid', `${String(issue!.path[0])}: ${issue!.message}`);
  }
  const values = read.data;
  if (values.CARD_PAGE_URL?.startsWith('http') && values.CARD_PAGE_SECRET === undefined)
    throw new StartRefused('config.invalid', 'CARD_PAGE_SECRET: is needed with CARD_PAGE_URL');
  return {
    dataDir: resolve(data ?? values.DATA_DIR),
    port: port ?? values.PORT,
    metricsPort: values.METRICS_PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    eventStoreUrl: values.EVENTSTORE_URL,
    mongoUrl: values.MONGO_URL,
    redisUrl: values.REDIS_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    creditor: creditorOf(values),
    cardPage: cardPageOf(values),
    nightlyRebuilds: values.NIGHTLY_REBUILDS,
    masterKey: values.MASTER_KEY,
    masterKeyPrevious: values.MASTER_KEY_PREVIOUS,
    masterKeyNext: values.MASTER_KEY_NEXT,
  };
};

/** The files of the embedded profile. */
export const filesOf = (dataDir: string) => ({
  events: join(dataDir, 'events.db'),
  secrets: join(dataDir, 'secrets.db'),
  views: join(dataDir, 'views'),
  jobs: join(dataDir, 'jobs.db'),
});

/** The configuration as it may be printed: no key, no password. */
export const shownConfig = ({
  masterKey: _key,
  masterKeyPrevious: _previous,
  masterKeyNext: _next,
  cardPage,
  ...shown
}: Config) => ({
  ...shown,
  cardPage: typeof cardPage === 'object' ? cardPage.url : cardPage,
  eventStoreUrl: shown.eventStoreUrl?.replace(/\/\/.*@/, '//…@'),
  redisUrl: shown.redisUrl?.replace(/\/\/.*@/, '//…@'),
  smtpUrl: shown.smtpUrl?.replace(/\/\/.*@/, '//…@'),
  mongoUrl: shown.mongoUrl && withoutPassword(shown.mongoUrl),
});
