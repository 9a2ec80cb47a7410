import type { EventName } from '../../domain/catalogue.js';
import type { Projection, ViewEvent } from '../../projections/define-view.js';

/** A view named a document by what is no name. */
class NoName extends Error {
  override readonly name = 'NoName';
}

/** The ids that an event names; throws what the key throws, and `NoName` for what is not text, or empty. */
export const namedDocuments = (projection: Projection<unknown, EventName>, event: ViewEvent): readonly string[] => {
  const key: unknown = projection.key(event);
  if (typeof key === 'string' && key !== '') return [key];
  if (!Array.isArray(key) || !key.every((id) => typeof id === 'string' && id !== '')) throw new NoName();
  return key as readonly string[];
};
