import { date, plusDays, type Instant } from '../../domain/shared/calendar.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { derivedId } from '../../src/event-store/event-id.js';
import type { WrittenEvent } from '../bare/bulk-log.js';

export interface PaymentLog {
  readonly events: number;
  readonly members: number;
  /** whose payment comes next: any member's, or one of each member in their order as a month's campaign writes them */
  readonly order: 'random' | 'campaign';
}

const EVENTS_A_MEMBER_AND_YEAR = 12;
const FIRST_DAY = date('2023-01-01');
const BOX = 'A'.repeat(120);

/** Payments as the encoder writes them: 370 bytes of data with a sealed block, 223 of metadata; the years go by as they are paid. */
export function* generatePayments({ events, members, order }: PaymentLog): Generator<WrittenEvent> {
  const random = new SeededRandom(23);
  const hex = (): string =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const id = (): string => `${hex()}${hex()}${hex()}${hex()}`;
  const people = Array.from({ length: members }, (_unused, index) => personOf(index));
  const days = daysOver(events / members / EVENTS_A_MEMBER_AND_YEAR);
  for (let index = 0; index < events; index += 1) {
    const { member, contract, key } = people[order === 'random' ? random.below(members) : index % members]!;
    const on = days[Math.floor((index / events) * days.length)]!;
    const kind = random.below(20);
    const type = kind === 0 ? 'PremiumRefused' : kind === 1 ? 'PremiumRefunded' : 'PremiumCollected';
    const moment = `${on}T05:12:33.123Z` as Instant;
    const bank = { sealed: 'payment', key, box: BOX };
    const known = { payment: id(), contract, instalment: id(), on, amount: 1_000 + random.below(9_000) };
    yield {
      stream: `account-${contract}`,
      id: id(),
      type,
      version: 1,
      recordedAt: moment,
      data: JSON.stringify({ ...known, ...(kind === 0 && { reason: 'AM04' }), bank }),
      metadata: JSON.stringify({
        origin: 'live',
        occurredAt: moment,
        actor: 'system:due',
        correlationId: key,
        causationId: contract,
        subject: member,
      }),
    };
  }
}

const personOf = (index: number) => ({
  member: derivedId(`bench payer\n${index}`),
  contract: derivedId(`bench payer's contract\n${index}`),
  key: derivedId(`bench payer's key\n${index}`),
});

const daysOver = (years: number) =>
  Array.from({ length: Math.max(1, Math.round(years * 365)) }, (_unused, index) => plusDays(FIRST_DAY, index));
