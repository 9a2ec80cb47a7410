import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { EventStore, Position } from '../event-store/event-store.port.js';

/**
 * Whether a process has made events since this was asked before: of a day that many instances wait for, its copy says
 * nothing until all of them were told.
 */
export const atWork = (events: EventStore, process: string, from: Position): (() => Promise<boolean>) => {
  const actor = `system:${process}`;
  let looked = from;
  return async () => {
    for (let isFound = false; ;) {
      const page = await events.readAll(looked);
      isFound ||= page.events.some(({ metadata }) => (JSON.parse(metadata) as EventMetadata).actor === actor);
      if (page.through === looked) return isFound;
      looked = page.through;
    }
  };
};
