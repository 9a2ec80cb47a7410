/** Data of an event's version n → data of version n + 1. It sees sealed blocks unopened. */
export type Upcaster = (data: never) => unknown;

/** The versions that came before one. A type that outgrows this table gets a line more. */
interface Earlier {
  readonly 1: never;
  readonly 2: 1;
  readonly 3: 1 | 2;
  readonly 4: 1 | 2 | 3;
  readonly 5: 1 | 2 | 3 | 4;
}

/** What is needed for event types of these versions: an upcaster for every earlier version, nothing for a type at 1. */
export type UpcastersOf<Versions extends Readonly<Record<string, number>>> = {
  readonly [Name in keyof Versions as Versions[Name] extends 1 ? never : Name]: Readonly<
    Record<Earlier[Versions[Name] & keyof Earlier], Upcaster>
  >;
};
