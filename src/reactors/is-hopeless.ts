import { z } from 'zod';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
import { KeyMissing } from '../secrets/key-ring.js';

const DEFECTS = [UnreadableEvent, KeyMissing, TypeError, RangeError, ReferenceError, z.ZodError];

/** Would the same be thrown each time? Damage and defects are of that kind; a store that is away comes back. */
export const isHopeless = (error: unknown): boolean => DEFECTS.some((kind) => error instanceof kind);
