import { EventStoreDBClient } from '@eventstore/db-client';
import { StartRefused } from '../../config/start-refused.js';

/** Options of the URL that the client knows; another one it would print, password and all. */
const OPTIONS = new Set([
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'connectionname',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'nodepreference',
  'defaultdeadline',
  'keepaliveinterval',
  'keepalivetimeout',
]);

const refuse = (why: string): never => {
  throw new StartRefused('config.invalid', `EVENTSTORE_URL: ${why}`);
};

const unknownOption = (url: string): string | undefined =>
  url
    .split('?')[1]
    ?.split('&')
    .map((option) => option.split('=')[0]!)
    .find((name) => !OPTIONS.has(name.toLowerCase().replace(/[_-]/g, '')));

/**
 * A client for `esdb://[user:password@]host[:port][,host…][?tls=false&tlsCAFile=…]`, or `esdb+discover://`: TLS unless
 * said otherwise, one address, or those of a cluster whose leader is looked for. Connects when first used. A URL that
 * cannot be read is refused in words that do not repeat it, for it may hold a password.
 */
export const connectTo = (url: string): EventStoreDBClient => {
  if (!/^esdb(\+discover)?:\/\//.test(url)) return refuse('it must begin with esdb:// or esdb+discover://');
  const unknown = unknownOption(url);
  if (unknown !== undefined) return refuse(`unknown option ${unknown}`);
  try {
    return EventStoreDBClient.connectionString(url);
  } catch {
    return refuse('it cannot be read as esdb://user:password@host:port?tls=true, special characters percent-encoded');
  }
};
