import type { View } from '../../projections/define-view.js';
import type { CopyDefinition, CopyState, Pointer, ReadStore } from '../read-store/read-store.port.js';

type Named = Pick<View, 'name' | 'version'>;

/** What a pointer of this version of a view hangs on: releases with other versions serve copies of their own. */
export const slotOf = ({ name, version }: Named): string => `${name}@${version}`;

const numberOf = ({ copy }: Pick<CopyState, 'copy'>): number => Number(copy.slice(copy.lastIndexOf('.') + 1));

/** The next copy of this version: `<view>@<version>.<n>`. */
export const nextCopy = ({ name, version, indexes = [] }: View, copies: readonly CopyState[]): CopyDefinition => {
  const taken = copies.filter((copy) => copy.view === name && copy.version === version).map(numberOf);
  return { copy: `${slotOf({ name, version })}.${Math.max(0, ...taken) + 1}`, view: name, version, indexes };
};

/** The copy to serve a view from: this version's, or until there is one the newest of an earlier version. */
export const servingCopy = (
  view: Named,
  pointers: Readonly<Record<string, Pointer>>,
): { readonly copy: string; readonly version: number } | undefined => {
  for (let { version } = view; version > 0; version -= 1) {
    const pointer = pointers[slotOf({ name: view.name, version })];
    if (pointer) return { copy: pointer.current, version };
  }
  return undefined;
};

/**
 * Drops copies that serve nobody and lead nowhere back: all but those that pointers name, of this version and of the
 * newest earlier one (which a release before this one may still be serving), and a rebuild under way.
 */
export const dropUnused = async (store: ReadStore, view: Named, building?: string): Promise<void> => {
  const pointers = await store.pointers();
  const earlier = servingCopy({ name: view.name, version: view.version - 1 }, pointers);
  const { current, previous } = pointers[slotOf(view)] ?? {};
  const kept = [current, previous, earlier?.copy, building];
  const copies = (await store.copies()).filter((copy) => copy.view === view.name && copy.version <= view.version);
  for (const { copy } of copies) if (!kept.includes(copy)) await store.drop(copy);
};
