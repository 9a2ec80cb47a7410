import { isSealed, type Personal } from '../../domain/shared/personal.js';
import type { KeyRing } from './key-ring.js';

/** What is sealed, opened for a command that compares or copies it; `undefined` once it was erased. */
export const openedBlock = <Content>(keys: KeyRing, block: Personal<Content>): Promise<Content | undefined> =>
  isSealed(block) ? (keys.open(block) as Promise<Content | undefined>) : Promise.resolve(block);
