import canonicalize from 'canonicalize';
import { Problem } from '../problem/problem.js';

/** The RFC 8785 form of a body; 400 for what has none: lone surrogates, numbers out of range, bodies nested without end. */
export const canonicalBody = (body: unknown): string => {
  try {
    return canonicalize(body ?? null)!;
  } catch {
    throw new Problem(400, 'request.invalid', [{ pointer: '', code: 'body.not-canonical' }]);
  }
};
