import type { z } from 'zod';
import { definitionOf, strictFields, type CheckDefinition, type SchemaDefinition } from './schema-definition.js';

type Accepts = (value: unknown) => boolean;

/**
 * A quick look for the schemas that documents are made of, a quarter of a parse. `true`: the schema accepts the value as
 * it is; `false`: the schema must be asked. `undefined` where it must always be asked.
 */
export const plainShape = (schema: z.ZodType): Accepts | undefined => {
  if (!known.has(schema)) {
    known.set(schema, undefined); // one that holds itself is asked
    known.set(schema, made(definitionOf(schema)));
  }
  return known.get(schema);
};

const known = new WeakMap<z.ZodType, Accepts | undefined>();

const made = (definition: SchemaDefinition): Accepts | undefined => {
  const { type, coerce, checks = [] } = definition;
  return coerce || (checks.length > 0 && type !== 'string') ? undefined : PLAIN[type]?.(definition);
};

const inner = ({ innerType }: SchemaDefinition): Accepts | undefined => plainShape(innerType!);

const holds = ({ fn }: CheckDefinition): Accepts | undefined => fn && ((value) => fn(value) === true);

const ofText = ({ check, checks = [] }: SchemaDefinition): Accepts | undefined => {
  if (check !== undefined) return undefined;
  const tests = checks.map(({ _zod }) => testOf(_zod.def));
  return tests.reduce<Accepts | undefined>(both, (value) => typeof value === 'string');
};

const both = (one: Accepts | undefined, other: Accepts | undefined): Accepts | undefined =>
  one && other && ((value) => one(value) && other(value));

const testOf = (definition: CheckDefinition): Accepts | undefined => {
  const { check, format, pattern } = definition;
  if (check === 'custom') return holds(definition);
  const known = check === 'string_format' && format === 'regex' && !pattern!.global && !pattern!.sticky;
  return known ? (text) => pattern!.test(text as string) : undefined;
};

const amongTexts = ({ values, entries }: SchemaDefinition): Accepts => {
  const texts = new Set((values ?? Object.values(entries!)).filter((one) => typeof one === 'string'));
  return (value) => texts.has(value as string);
};

const ofEach = (element: Accepts | undefined): Accepts | undefined =>
  element && ((value) => Array.isArray(value) && !value.includes(undefined) && value.every(element));

/** What is absent may be so; what is there and `undefined` is left to the schema. */
const ofFields = (shape: SchemaDefinition['shape']): Accepts | undefined => {
  if (shape === undefined) return undefined;
  const names = Object.keys(shape);
  const fields = names.map((name) => plainShape(shape[name]!));
  if (fields.includes(undefined)) return undefined;
  const optional = names.map((name) => definitionOf(shape[name]!).type === 'optional');
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name in value) if (!Object.hasOwn(shape, name)) return false;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at]!;
      const one = (value as Readonly<Record<string, unknown>>)[name];
      if (one === undefined ? !optional[at] || name in value : !fields[at]!(one)) return false;
    }
    return true;
  };
};

const PLAIN: Readonly<Record<string, (definition: SchemaDefinition) => Accepts | undefined>> = {
  string: ofText,
  number: ({ format }) => (format === 'safeint' ? Number.isSafeInteger : undefined),
  boolean: () => (value) => typeof value === 'boolean',
  custom: holds,
  enum: amongTexts,
  literal: amongTexts,
  optional: inner,
  nullable: inner,
  readonly: inner,
  array: ({ element }) => ofEach(plainShape(element!)),
  object: (definition) => ofFields(strictFields(definition)),
};
