import { createHash } from 'node:crypto';

/** A number from 0 to below 1 that follows from names alone: the same whatever came before it, and however often. */
export const seeded = (...names: readonly (string | number)[]): number =>
  createHash('sha256').update(names.join('\n')).digest().readUInt32BE(0) / 4_294_967_296;

export const pickedBy = <Item>(number: number, items: readonly Item[]): Item =>
  items[Math.floor(number * items.length)]!;
