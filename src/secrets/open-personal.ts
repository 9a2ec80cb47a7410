import { maskedIban } from '../../domain/shared/iban.js';
import { isSealed, type PersonalField, type Sealed } from '../../domain/shared/personal.js';
import type { KeyRing } from './key-ring.js';

/** What an answer shows in the place of what was erased. */
export const ERASED = 'effacé';

const isField = (value: object): value is PersonalField => 'personal' in value && 'field' in value;

/** The sealed blocks that an answer names, each once. */
const blocksIn = (value: unknown, found: Map<string, Sealed>): Map<string, Sealed> => {
  if (typeof value !== 'object' || value === null) return found;
  if (!isField(value)) for (const one of Object.values(value)) blocksIn(one, found);
  else if (isSealed(value.personal)) found.set(value.personal.box, value.personal);
  return found;
};

type Opened = ReadonlyMap<string, unknown>;

const read = ({ personal, field, masked }: PersonalField, opened: Opened): unknown => {
  const content = isSealed(personal) ? opened.get(personal.box) : personal;
  if (content === undefined) return ERASED;
  const value = (content as Record<string, unknown>)[field];
  return masked ? maskedIban(value as string) : value;
};

const filled = (value: unknown, opened: Opened): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isField(value)) return read(value, opened);
  if (Array.isArray(value)) return value.map((one) => filled(one, opened));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, opened)]));
};

const hasField = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (isField(value) || Object.values(value).some(hasField));

/** An answer with its personal fields opened, at the edge and nowhere before; each block is opened once. */
export const openPersonal = async (keys: KeyRing, answer: unknown): Promise<unknown> => {
  if (!hasField(answer)) return answer;
  const blocks = [...blocksIn(answer, new Map()).values()];
  const contents = await Promise.all(blocks.map(async (block) => [block.box, await keys.open(block)] as const));
  return filled(answer, new Map(contents));
};
