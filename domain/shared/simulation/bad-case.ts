import type { z } from 'zod';
import type { BadCase, CaseError, SharedErrorCode } from './case-error.js';
import { jsonPointer } from './json-pointer.js';

type Issue = z.core.$ZodIssue;

/** How a simulator writes its errors. */
interface ErrorWriter {
  readonly caseError: (pointer: string, code: SharedErrorCode) => CaseError;
  readonly knownCode: (message: string) => string;
}

/** A union is told apart by a key that is not there. */
const lacksItsKey = ({ code, input, path }: Issue): boolean =>
  code === 'invalid_union' &&
  typeof input === 'object' &&
  input !== null &&
  Reflect.get(input, path.at(-1) ?? '') === undefined;

const codeOf = (issue: Issue, { knownCode }: ErrorWriter): SharedErrorCode => {
  if (issue.code === 'custom' || issue.code === 'invalid_format') return knownCode(issue.message) as SharedErrorCode;
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'case.out-of-range';
  if (issue.input === undefined || lacksItsKey(issue)) return 'case.missing';
  return issue.code === 'invalid_type' ? 'case.wrong-type' : 'case.unknown-value';
};

const errorsOf = (issue: Issue, writer: ErrorWriter, above: readonly PropertyKey[] = []): readonly CaseError[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => writer.caseError(jsonPointer([...path, key]), 'case.unknown-key'));
  }
  const lastChoice = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
  if (lastChoice?.length) return lastChoice.flatMap((inner) => errorsOf(inner, writer, path));
  return [writer.caseError(jsonPointer(path), codeOf(issue, writer))];
};

const isFirst = ({ pointer, code }: CaseError, index: number, errors: readonly CaseError[]): boolean =>
  errors.findIndex((other) => other.pointer === pointer && other.code === code) === index;

/** What zod found wrong with a case, as errors with pointers, stable codes and French words. */
export const badCase = (error: z.ZodError, writer: ErrorWriter): BadCase => ({
  errors: error.issues.flatMap((issue) => errorsOf(issue, writer)).filter(isFirst),
});
