import type { z } from 'zod';
import type { DomainEvent } from './decider.js';
import type { Personal, RetentionClass } from './personal.js';

/** One version of an event type: the zod shape of its data, and which of its fields are personal, each of which class. */
export interface EventType<
  Shape extends z.ZodObject = z.ZodObject,
  Sealing = PersonalFields,
  Version extends number = number,
  Items = SealedItems | undefined,
> {
  /** grows by one with each change of shape or meaning; the former one gets an upcaster (`migrations/events`) */
  readonly version: Version;
  readonly data: Shape;
  /** field → retention class; at most one field of a class, since a class is sealed as one block */
  readonly personal: Sealing;
  /** items of several members, each sealed alone; the event itself is nobody's */
  readonly items: Items;
}

export type PersonalFields = Readonly<Record<string, RetentionClass>>;

/** A field that holds an array of items: which field of an item names its member, and which are personal. */
export interface SealedItems {
  readonly field: string;
  readonly member: string;
  readonly personal: PersonalFields;
}

export const eventType = <
  const Version extends number,
  Shape extends z.ZodObject,
  const Sealing extends { readonly [Key in keyof z.output<Shape>]?: RetentionClass },
  const Items extends SealedItems | undefined = undefined,
>(
  version: Version,
  data: Shape,
  personal: Sealing,
  items?: Items,
): EventType<Shape, Sealing, Version, Items> => ({ version, data, personal, items: items as Items });

type DataOf<Type> =
  Type extends EventType<infer Shape, infer Sealing, number, infer Items>
    ? {
        readonly [Key in keyof z.output<Shape>]: Key extends keyof Sealing
          ? Personal<z.output<Shape>[Key]>
          : Items extends { readonly field: Key; readonly personal: infer Inner }
            ? readonly ItemOf<z.output<Shape>[Key], Inner>[]
            : z.output<Shape>[Key];
      }
    : never;

type ItemOf<List, Inner> = List extends readonly (infer Item)[]
  ? { readonly [Key in keyof Item]: Key extends keyof Inner ? Personal<Item[Key]> : Item[Key] }
  : never;

/** The union of events that a context's table of types declares. */
export type EventOf<Types extends Record<string, EventType>> = {
  [Name in keyof Types & string]: DomainEvent<Name, DataOf<Types[Name]>>;
}[keyof Types & string];
