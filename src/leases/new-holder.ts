import { randomBytes } from 'node:crypto';

/** An id for who takes leases: 32 hex digits, another one each time. */
export const newHolder = (): string => randomBytes(16).toString('hex');
