import type { z } from 'zod';
import type { FieldError } from './problem.js';

type Path = readonly PropertyKey[];

/** RFC 6901: `/address/postalCode`. */
const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'type.invalid',
  invalid_value: 'value.not-allowed',
  too_big: 'value.too-large',
  too_small: 'value.too-small',
  invalid_union: 'value.not-allowed',
};

/** A code of ours is the message of its check; zod's own issues are translated by their kind. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('undefined')) return 'required';
  return /^[a-z][a-z-]*\.[a-z-]+$/.test(issue.message) ? issue.message : (CODES[issue.code] ?? 'value.invalid');
};

/** What zod found, as pointers and stable codes: one for each unknown key. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): readonly FieldError[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'key.unknown' }))
      : [{ pointer: pointerOf(issue.path), code: codeOf(issue) }],
  );
