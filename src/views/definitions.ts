import { catalogue } from '../../domain/catalogue.js';
import type { EventType } from '../../domain/shared/event-type.js';
import type { Upcaster } from '../../migrations/events/upcaster.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import type { View } from '../../projections/define-view.js';
import { views } from '../../projections/views.js';
import { EventDecoder } from '../event-store/codec/event-decoder.js';

/** What a thread that folds is told to fold: a module that exports it is named to the thread, for code cannot be sent. */
export interface Definitions {
  readonly views: readonly View[];
  readonly catalogue: Readonly<Record<string, EventType>>;
  readonly upcasters: Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;
}

/** This release's. */
export const definitions: Definitions = { views, catalogue, upcasters };
export const DEFINITIONS = import.meta.url;

export const loadDefinitions = async (url: string): Promise<Definitions & { readonly decoder: EventDecoder }> => {
  const module = (await import(url)) as { readonly definitions: Definitions };
  const { catalogue: types, upcasters: hops } = module.definitions;
  return { ...module.definitions, decoder: new EventDecoder(types, hops) };
};
