import { isSealed, type PersonalField, type Sealed } from '../../domain/shared/personal.js';
import type { KeyRing } from './key-ring.js';

/** What an answer shows in the place of what was erased. */
export const ERASED = 'effacé';

const isField = (value: object): value is PersonalField => 'personal' in value && 'field' in value;

/** An answer with its personal fields opened, at the edge and nowhere before; each block is opened once. */
export const openPersonal = async (keys: KeyRing, answer: unknown): Promise<unknown> => {
  const opened = new Map<string, Promise<unknown>>();
  const once = (block: Sealed): Promise<unknown> => {
    const content = opened.get(block.box) ?? keys.open(block);
    opened.set(block.box, content);
    return content;
  };
  const read = async ({ personal, field }: PersonalField): Promise<unknown> => {
    const content = isSealed(personal) ? await once(personal) : personal;
    return content === undefined ? ERASED : (content as Record<string, unknown>)[field];
  };
  const walk = async (value: unknown): Promise<unknown> => {
    if (typeof value !== 'object' || value === null) return value;
    if (isField(value)) return read(value);
    if (Array.isArray(value)) return Promise.all(value.map(walk));
    const entries = await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await walk(one)] as const));
    return Object.fromEntries(entries);
  };
  return walk(answer);
};
