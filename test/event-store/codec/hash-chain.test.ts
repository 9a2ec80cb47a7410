import { createHash } from 'node:crypto';
import { CHAIN_START } from '../../../src/event-store/hash-chain.js';
import type { EventToAppend } from '../../../src/event-store/event-store.port.js';
import type { Instant } from '../../../domain/shared/calendar.js';
import { bastia, joined, moved, nantes } from '../../domain/membership/people.js';
import { encoding, STREAM } from '../../kit/encodings.js';
import { NOON } from '../../kit/moment.js';
import { sealings } from '../../kit/sealing.js';

const ZEROS = '0'.repeat(64);
const open = sealings();

/** As the documented text says it, by hand: nine lines, no line break at the end. */
const byHand = (previous: string, revision: number, event: EventToAppend): string => {
  const lines = [previous, STREAM, `${revision}`, event.id, event.type, `${event.version}`, event.recordedAt];
  const text = `${lines.join('\n')}\n${event.data}\n${event.metadata}`;
  return createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
};

describe('the hash chain', () => {
  it('starts from 64 zeros', () => expect(CHAIN_START).toBe(`1:${ZEROS}`));

  it('is what the documented text gives by hand, over several events of several appends', async () => {
    const { encoder } = open();
    const first = await encoder.encode([joined(), moved('2026-12-01', nantes)], encoding());
    const end = { revision: 1, hash: first[1]!.event.hash, recordedAt: first[1]!.event.recordedAt };
    const then = await encoder.encode([moved('2026-12-02', bastia)], encoding({ end, key: 'cd'.repeat(16) }));
    let previous = ZEROS;
    for (const [revision, { event }] of [...first, ...then].entries()) {
      previous = byHand(previous, revision, event);
      expect(event.hash).toBe(`1:${previous}`);
    }
  });

  it('covers text with accents as UTF-8', async () => {
    const { encoder } = open();
    const metadata = { ...encoding().metadata, correlationId: 'corrélation – 李' };
    const { event } = (await encoder.encode([joined()], encoding({ metadata })))[0]!;
    expect(event.metadata).toContain('corrélation – 李');
    expect(event.hash).toBe(`1:${byHand(ZEROS, 0, event)}`);
  });
});

describe('the moment at which an event is recorded', () => {
  const earlier = '2026-11-24T10:59:59.999Z' as Instant;
  const later = '2026-11-24T11:00:00.001Z' as Instant;
  it.each([
    ['a clock that goes on', earlier, NOON],
    ['a clock that stands', NOON, NOON],
    ['a clock that was set back', later, later],
  ])('never goes back in a stream: %s', async (_name, before, expected) => {
    const end = { revision: 4, hash: CHAIN_START, recordedAt: before };
    const events = [moved('2026-12-01', nantes), moved('2026-12-02', bastia)];
    const encoded = await open().encoder.encode(events, encoding({ end, now: NOON }));
    expect(encoded.map(({ event }) => event.recordedAt)).toEqual([expected, expected]);
  });
});
