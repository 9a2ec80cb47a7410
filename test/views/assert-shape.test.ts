import fc from 'fast-check';
import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { assertShape } from '../../src/views/assert-shape.js';

const FIELDS = ['a', 'b', 'toString', 'constructor'];

/** Schemas as documents have them, and what is seldom in them. */
const { schema: schemas } = fc.letrec<{ schema: z.ZodType }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<z.ZodType>(
      z.string(),
      z.number(),
      z.int().min(0),
      z.boolean(),
      z.enum(['x', 'y']),
      z.literal('x'),
      z.string().max(1),
      z.string().regex(/^x/),
      z.string().regex(/x|y/g),
      z.string().refine((text) => text !== 'x'),
      z.string().trim(),
      z.uuid(),
      z.coerce.string(),
      z.coerce.boolean(),
      z.number().int(),
      z.boolean().refine((value) => value),
      z.custom(() => true),
      z.undefined(),
      DateField,
      z.null(),
      z.custom((value) => typeof value === 'object' && value !== null),
    ),
    tie('schema').map((one) => z.array(one)),
    tie('schema').map((one) => z.array(one).max(2)),
    tie('schema').map((one) => z.array(one).readonly()),
    tie('schema').map((one) => one.optional()),
    tie('schema').map((one) => one.nullable()),
    fc.tuple(tie('schema'), tie('schema')).map((both) => z.union(both)),
    tie('schema').map((one) => z.record(z.string(), one)),
    fc
      .dictionary(fc.constantFrom(...FIELDS), tie('schema'), { maxKeys: 3, noNullPrototype: true })
      .map((shape) => z.strictObject(shape)),
    fc
      .dictionary(fc.constantFrom(...FIELDS), tie('schema'), { maxKeys: 3, noNullPrototype: true })
      .map((shape) => z.object(shape)),
    fc
      .dictionary(fc.constantFrom(...FIELDS), tie('schema'), { maxKeys: 3, noNullPrototype: true })
      .map((shape) => z.strictObject(shape).readonly()),
  ),
}));

const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      '',
      'x',
      'y',
      'long',
      '2024-02-29',
      '2023-02-29',
      '2024-13-01',
      0,
      1,
      -0,
      1.5,
      -1,
      NaN,
      Infinity,
      true,
      null,
      undefined,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(tie('value'), { maxLength: 2 }).map((list) => Object.assign(new Array<unknown>(list.length + 1), list)),
    fc.dictionary(fc.constantFrom(...FIELDS, 'more'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** Something like a value: itself, or with one of its parts another. */
const changed = (value: unknown, other: unknown, at: number): unknown => {
  if (Array.isArray(value))
    return value.length === 0 ? [other] : value.with(at % value.length, changed(value[at % value.length], other, at));
  if (typeof value !== 'object' || value === null) return other;
  const names = Object.keys(value);
  const name = names[at % names.length] ?? 'a';
  return { ...value, [name]: changed((value as Record<string, unknown>)[name], other, at) };
};

/** A value of a schema, most of the time. */
const valueOf = (schema: z.ZodType, random: unknown, depth = 0): unknown => {
  const { def } = schema as unknown as {
    def: { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType };
  };
  if (depth > 4) return random;
  if (def.type === 'object')
    return Object.fromEntries(Object.entries(def.shape!).map(([name, one]) => [name, valueOf(one, random, depth + 1)]));
  if (def.type === 'array') return [valueOf(def.element!, random, depth + 1), valueOf(def.element!, 'x', depth + 1)];
  if (def.innerType) return valueOf(def.innerType, random, depth + 1);
  return [random, 'x', 'y', '2024-02-29', 1, true, null, {}].find((one) => schema.safeParse(one).success);
};

const verdict = (schema: z.ZodType, after: unknown, before: unknown): boolean => {
  try {
    assertShape(schema, after, before);
    return true;
  } catch {
    return false;
  }
};

describe('a document is held against its schema with the verdict of a whole parse', () => {
  it('when it is new', () =>
    fc.assert(
      fc.property(schemas, values, (schema, value) => {
        for (const one of [value, valueOf(schema, value)])
          expect(verdict(schema, one, undefined)).toBe(schema.safeParse(one).success);
      }),
      { numRuns: 3_000 },
    ));

  it('when it shares what it shares with one before that had the shape', () =>
    fc.assert(
      fc.property(schemas, values, values, fc.nat(5), (schema, value, other, at) => {
        for (const before of [value, valueOf(schema, value)]) {
          if (!schema.safeParse(before).success) continue;
          const after = changed(before, other, at);
          expect(verdict(schema, after, before)).toBe(schema.safeParse(after).success);
        }
      }),
      { numRuns: 3_000 },
    ));
});

it('a shape that holds itself is asked', () => {
  const tree = z.strictObject({
    name: z.string(),
    get parts() {
      return z.array(tree);
    },
  });
  expect(verdict(tree, { name: 'x', parts: [{ name: 'y', parts: [] }] }, undefined)).toBe(true);
  expect(verdict(tree, { name: 'x', parts: [{ name: 1, parts: [] }] }, undefined)).toBe(false);
});
