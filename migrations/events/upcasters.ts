/** Data of an event's version n → data of version n + 1. */
export type Upcaster = (data: never) => unknown;

/** Every hop ever needed: type → version that is read → the step to the next version. */
export const upcasters: Readonly<Record<string, Readonly<Record<number, Upcaster>>>> = {};
