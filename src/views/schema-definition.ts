import type { z } from 'zod';

/** One check of a schema, or a schema that is a check itself, as the library keeps it. */
export interface CheckDefinition {
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => boolean;
}

/** What a schema is made of, as the library keeps it. */
export interface SchemaDefinition extends CheckDefinition {
  readonly type: string;
  readonly coerce?: boolean;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
}

export const definitionOf = (schema: z.ZodType): SchemaDefinition =>
  (schema as unknown as { readonly def: SchemaDefinition }).def;

/** The fields of an object that has no others; `undefined` for anything else. */
export const strictFields = ({ shape, catchall }: SchemaDefinition): SchemaDefinition['shape'] =>
  catchall !== undefined && definitionOf(catchall).type === 'never' ? shape : undefined;
