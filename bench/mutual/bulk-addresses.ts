import { date, plusDays, startOfDay } from '../../domain/shared/calendar.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { derivedId } from '../../src/event-store/event-id.js';
import type { WrittenEvent } from '../bare/bulk-log.js';

const FIRST_DAY = date('2024-02-01');
const DAYS = 900;
const BOX = 'A'.repeat(200);

/** Changes of address of members who have joined, as the encoder writes them but for what is in their sealed blocks, which nobody opens here. */
export function* bulkAddresses(members: readonly string[], count: number): Generator<WrittenEvent> {
  const random = new SeededRandom(31);
  const days = Array.from({ length: DAYS }, (_unused, index) => plusDays(FIRST_DAY, index));
  for (let index = 0; index < count; index += 1) {
    const member = random.pick(members);
    const from = days[Math.floor((index / count) * DAYS)]!;
    const recordedAt = startOfDay(from);
    const identity = { sealed: 'identity', key: member, box: BOX };
    const known = { origin: 'live', occurredAt: recordedAt, effectiveOn: from, actor: `member:${member}` };
    const id = derivedId(`bulk\n${index}`);
    const metadata = { ...known, correlationId: id, causationId: id, subject: member };
    const texts = { data: JSON.stringify({ from, identity }), metadata: JSON.stringify(metadata) };
    yield { stream: `member-${member}`, id, type: 'AddressChanged', version: 2, recordedAt, ...texts };
  }
}
