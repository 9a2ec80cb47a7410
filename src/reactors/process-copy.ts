import type { EventStore } from '../event-store/event-store.port.js';
import type { ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import type { AnyProcess } from './followed-process.js';
import { DUE } from './instance.js';

export const copyNameOf = ({ process: { name }, version }: AnyProcess): string => `process-${name}@${version}.1`;

/**
 * The instances of a process beside the read models: folded from the log, and lost without harm. One that was folded
 * from another log, or from one that was cut since, is folded anew; so is that of an earlier version.
 */
export const openProcessCopy = async (store: ReadStore, log: EventStore, followed: AnyProcess): Promise<ViewCopy> => {
  const { name } = followed.process;
  const copy = copyNameOf(followed);
  const view = `process-${name}`;
  const former = (await store.copies()).filter((known) => known.view === view && known.copy !== copy);
  for (const known of former) if (known.version < followed.version) await store.drop(known.copy);
  await store.create({ copy, view, version: followed.version, indexes: [DUE] });
  const opened = await store.open(copy);
  if (await isOf(log, opened)) return opened;
  await store.drop(copy);
  await store.create({ copy, view, version: followed.version, indexes: [DUE] });
  return store.open(copy);
};

const isOf = async (log: EventStore, copy: ViewCopy): Promise<boolean> => {
  const { seen } = await copy.checkpoint();
  const there = seen && (await log.readStream(seen.stream, seen.revision - 1, 1))[0];
  return there?.hash === seen?.hash;
};
