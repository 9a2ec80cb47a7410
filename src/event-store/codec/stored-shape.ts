import { z } from 'zod';
import type { EventType, PersonalFields } from '../../../domain/shared/event-type.js';
import { SealedBlock } from '../../../domain/shared/personal.js';

const known = new WeakMap<EventType, z.ZodObject>();

/** The shape of an event's data as they are stored: each personal field is a sealed block of its class. */
export const storedShape = (type: EventType): z.ZodObject => {
  const found = known.get(type) ?? made(type);
  known.set(type, found);
  return found;
};

const made = ({ data, personal, items }: EventType): z.ZodObject => {
  const whole = sealedIn(data, personal);
  if (items === undefined) return whole;
  const list = data.shape[items.field] as z.ZodArray<z.ZodObject>;
  return z.strictObject({ ...whole.shape, [items.field]: z.array(sealedIn(list.element, items.personal)) });
};

const sealedIn = ({ shape }: z.ZodObject, personal: PersonalFields): z.ZodObject => {
  const blocks = Object.entries(personal).map(([field, name]) => {
    const block = SealedBlock.extend({ sealed: z.literal(name) });
    return [field, optional(shape[field] as z.ZodType | undefined) ? block.optional() : block] as const;
  });
  return z.strictObject({ ...shape, ...Object.fromEntries(blocks) });
};

const optional = (field: z.ZodType | undefined): boolean => field?.safeParse(undefined).success === true;
