import { access } from 'node:fs/promises';

/**
 * Begins the threads of Node's pool, all at once as it does. They take the priority of the thread that first needs them,
 * and passwords are hashed there: the first must not be one that yields to others.
 */
export const beginPool = (): Promise<void> => access('/');
