import type { Id } from './ids.js';

/** The id in the name of a stream `<kind>-<id>`: of what it tells. */
export const idIn = (stream: string): Id => stream.slice(stream.lastIndexOf('-') + 1);
