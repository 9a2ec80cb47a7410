import { isSealed, type PersonalField } from '../../domain/shared/personal.js';
import type { Unveil } from './masked-event.js';

const isField = (value: object): value is PersonalField => 'personal' in value && 'field' in value;

/** A document, or a query's answer, as an auditor reads it: personal blocks and fields masked, or opened. */
export const shownDocument = async (value: unknown, unveil: Unveil): Promise<unknown> => {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return unveil(value);
  if (isField(value)) return shownField(value, unveil);
  if (Array.isArray(value)) return Promise.all(value.map((one) => shownDocument(one, unveil)));
  const entries = Object.entries(value).map(async ([key, one]) => [key, await shownDocument(one, unveil)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const shownField = async ({ personal, field }: PersonalField, unveil: Unveil): Promise<unknown> => {
  const content = isSealed(personal) ? await unveil(personal) : personal;
  return typeof content === 'object' && content !== null ? Reflect.get(content, field) : content;
};
