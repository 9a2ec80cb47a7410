import { Problem } from './problem.js';

/** What is asked for in the address under this name says nothing that we know. */
export const invalidQuery = (name: string): Problem =>
  new Problem(400, 'request.invalid', [{ pointer: name, code: 'query.invalid' }]);
