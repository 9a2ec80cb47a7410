import type { Encoding } from '../../src/event-store/codec/event-encoder.js';
import { CHAIN_START } from '../../src/event-store/hash-chain.js';
import type { Instant } from '../../domain/shared/calendar.js';
import { NOON } from './moment.js';

export const MEMBER = 'fedcba98fedcba98fedcba98fedcba98';
export const STREAM = `member-${MEMBER}`;

/** How events are encoded at a stream's start, for a member. */
export const encoding = (over: Partial<Encoding> = {}): Encoding => ({
  stream: STREAM,
  end: { revision: -1, hash: CHAIN_START, recordedAt: '' as Instant },
  now: NOON,
  key: 'ab'.repeat(16),
  metadata: {
    origin: 'live',
    occurredAt: NOON,
    actor: `member:${MEMBER}`,
    correlationId: 'correlation',
    causationId: 'causation',
    subject: MEMBER,
  },
  ...over,
});
