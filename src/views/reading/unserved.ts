import { Problem } from '../../http/problem/problem.js';
import { NothingServed } from './document-reader.js';

/** A view that nothing can be read of yet. */
export const unserved = (error: unknown): never => {
  if (error instanceof NothingServed) throw new Problem(503, error.code);
  throw error;
};
