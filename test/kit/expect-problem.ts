import { knownCodes } from '../../src/http/problem/titles.js';
import type { Answer } from './client.js';

/** Asserts an answer of RFC 9457 with this status and code, and the faults that it names. */
export const expectProblem = (
  answer: Answer,
  status: number,
  code: string,
  errors?: readonly { readonly pointer: string; readonly code: string }[],
): void => {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(knownCodes).toContain(code);
  expect(answer.body).toMatchObject({ type: `urn:societaire:problem:${code}`, status });
  expect(answer.body.title).toMatch(/^\p{Lu}.+\.$/u);
  expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  if (errors) expect(answer.body.errors).toEqual(errors);
};
