import type { z } from 'zod';
import type { DomainEvent } from './decider.js';
import type { Personal, RetentionClass } from './personal.js';

/** One version of an event type: the zod shape of its data, and which of its fields are personal, each of which class. */
export interface EventType<
  Shape extends z.ZodObject = z.ZodObject,
  Sealing = PersonalFields,
  Version extends number = number,
> {
  /** grows by one with each change of shape or meaning; the former one gets an upcaster (`migrations/events`) */
  readonly version: Version;
  readonly data: Shape;
  /** field → retention class; at most one field of a class, since a class is sealed as one block */
  readonly personal: Sealing;
}

export type PersonalFields = Readonly<Record<string, RetentionClass>>;

export const eventType = <
  const Version extends number,
  Shape extends z.ZodObject,
  const Sealing extends { readonly [Key in keyof z.output<Shape>]?: RetentionClass },
>(
  version: Version,
  data: Shape,
  personal: Sealing,
): EventType<Shape, Sealing, Version> => ({ version, data, personal });

type DataOf<Type> =
  Type extends EventType<infer Shape, infer Sealing>
    ? {
        readonly [Key in keyof z.output<Shape>]: Key extends keyof Sealing
          ? Personal<z.output<Shape>[Key]>
          : z.output<Shape>[Key];
      }
    : never;

/** The union of events that a context's table of types declares. */
export type EventOf<Types extends Record<string, EventType>> = {
  [Name in keyof Types & string]: DomainEvent<Name, DataOf<Types[Name]>>;
}[keyof Types & string];
