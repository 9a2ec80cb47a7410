import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What xmllint says of a text against a schema of test/schemas; `undefined` when it is valid. */
export const problemsWith = (xml: string, schema: string): string | undefined => {
  const file = join(__dirname, '../schemas', `${schema}.xsd`);
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', file, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0 ? undefined : stderr;
};
