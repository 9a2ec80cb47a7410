import type { z } from 'zod';
import { plainShape } from './plain-shape.js';
import { definitionOf, strictFields } from './schema-definition.js';

type Check = (after: unknown, before: unknown) => void;

const compiled = new WeakMap<z.ZodType, Check>();
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Throws unless a value has the shape, as `schema.parse` does; what it shares with a value before it, which had the
 * shape, is not looked at again. A document of fifty payments and one more costs one payment.
 */
export const assertShape = (schema: z.ZodType, after: unknown, before: unknown): void => {
  if (after !== before || after === undefined) checkOf(schema)(after, before);
};

const checkOf = (schema: z.ZodType): Check => {
  const known = compiled.get(schema);
  if (known) return known;
  const check = compile(schema);
  compiled.set(schema, check);
  return check;
};

const compile = (schema: z.ZodType): Check => {
  const definition = definitionOf(schema);
  const { type, element, innerType, checks = [] } = definition;
  const fields = strictFields(definition);
  if (checks.length > 0) return whole(schema);
  if (fields !== undefined) return ofObject(schema, fields);
  if (type === 'array') return ofArray(schema, element!);
  if (type === 'readonly') return checkOf(innerType!);
  return whole(schema);
};

const whole = (schema: z.ZodType): Check => {
  const plain = plainShape(schema);
  return (after) => {
    if (!plain?.(after)) schema.parse(after);
  };
};

const ofObject = (schema: z.ZodType, shape: Readonly<Record<string, z.ZodType>>): Check => {
  const fields = Object.entries(shape);
  const all = whole(schema);
  return (after, before) => {
    if (!isRecord(after) || Array.isArray(after) || !isRecord(before)) return all(after, before);
    for (const name in after) if (!Object.hasOwn(shape, name)) schema.parse(after);
    for (const [name, field] of fields) assertShape(field, after[name], before[name]);
  };
};

const ofArray = (schema: z.ZodType, element: z.ZodType): Check => {
  return (after, before) => {
    if (!Array.isArray(after)) return void schema.parse(after);
    const known: readonly unknown[] = Array.isArray(before) ? before : [];
    const check = checkOf(element);
    let moved: Set<unknown> | undefined;
    for (let index = 0; index < after.length; index += 1) {
      const one: unknown = after[index];
      if (one !== undefined && one === known[index]) continue;
      if (index < known.length) moved ??= new Set(known);
      if (one !== undefined && moved?.has(one)) continue;
      check(one, undefined);
    }
  };
};
