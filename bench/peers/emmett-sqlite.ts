import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { StoredEvent } from '../../src/event-store/event-store.port.js';

interface Store {
  readStream(stream: string): Promise<{ readonly currentStreamVersion: bigint }>;
  appendToStream(
    stream: string,
    events: readonly { readonly type: string; readonly data: unknown; readonly metadata: unknown }[],
    options?: { readonly expectedStreamVersion: bigint },
  ): Promise<unknown>;
}
interface Emmett {
  getSQLiteEventStore(options: object): Store;
  sqliteConnection(options: { readonly fileName: string }): { close(): void };
}

export interface Peer {
  /** loads the stream, then appends at the version found, as a command does; the first time without a version */
  readonly command: (event: StoredEvent) => Promise<void>;
  readonly close: () => void;
}

/** Installed beside this folder's package.json, not with the project: seen from the sources as well as from dist/. */
const load = async (): Promise<Emmett | undefined> => {
  const home = new URL('../../../bench/peers/package.json', import.meta.url);
  try {
    const path = createRequire(home).resolve('@event-driven-io/emmett-sqlite');
    return (await import(pathToFileURL(path).href)) as Emmett;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};

/** emmett-sqlite over a file, with one shared connection, its fastest way; `undefined` where it is not installed. */
export const openEmmett = async (fileName: string): Promise<Peer | undefined> => {
  const emmett = await load();
  if (emmett === undefined) return undefined;
  const connection = emmett.sqliteConnection({ fileName });
  const store = emmett.getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } });
  const known = new Set<string>();
  const command = async ({ stream, type, data, metadata }: StoredEvent): Promise<void> => {
    const { currentStreamVersion } = await store.readStream(stream);
    const at = known.has(stream) ? { expectedStreamVersion: currentStreamVersion } : undefined;
    await store.appendToStream(stream, [{ type, data: JSON.parse(data), metadata: JSON.parse(metadata) }], at);
    known.add(stream);
  };
  return { command, close: () => connection.close() };
};
