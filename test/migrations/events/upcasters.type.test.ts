import type { Upcaster, UpcastersOf } from '../../../migrations/events/upcaster.js';

const step: Upcaster = (data) => data;
type Versions = { readonly Opened: 1; readonly Changed: 3 };

export const whole = { Changed: { 1: step, 2: step } } satisfies UpcastersOf<Versions>;

// @ts-expect-error the step from version 2 is missing
export const withHole = { Changed: { 1: step } } satisfies UpcastersOf<Versions>;

// @ts-expect-error a type of version 3 is missing
export const withoutType = {} satisfies UpcastersOf<Versions>;

// @ts-expect-error a type that never changed has no upcaster
export const tooMany = { Opened: { 1: step }, Changed: { 1: step, 2: step } } satisfies UpcastersOf<Versions>;
