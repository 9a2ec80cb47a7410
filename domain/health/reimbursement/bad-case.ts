import type { z } from 'zod';
import { caseError, knownCode, type CaseErrorCode } from './case-error.js';
import { jsonPointer } from './json-pointer.js';
import type { BadCase, CaseError } from './result.js';

type Issue = z.core.$ZodIssue;

const codeOf = (issue: Issue): CaseErrorCode => {
  if (issue.code === 'custom' || issue.code === 'invalid_format') return knownCode(issue.message);
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'case.out-of-range';
  if (issue.input === undefined) return 'case.missing';
  return issue.code === 'invalid_type' ? 'case.wrong-type' : 'case.unknown-value';
};

const errorsOf = (issue: Issue, above: readonly PropertyKey[] = []): readonly CaseError[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => caseError(jsonPointer([...path, key]), 'case.unknown-key'));
  }
  const lastChoice = issue.code === 'invalid_union' ? issue.errors.at(-1) : undefined;
  if (lastChoice?.length) return lastChoice.flatMap((inner) => errorsOf(inner, path));
  return [caseError(jsonPointer(path), codeOf(issue))];
};

const isFirst = ({ pointer, code }: CaseError, index: number, errors: readonly CaseError[]): boolean =>
  errors.findIndex((other) => other.pointer === pointer && other.code === code) === index;

/** What zod found wrong with a case, as errors with pointers, stable codes and French words. */
export const badCase = (error: z.ZodError): BadCase => ({
  errors: error.issues.flatMap((issue) => errorsOf(issue)).filter(isFirst),
});
