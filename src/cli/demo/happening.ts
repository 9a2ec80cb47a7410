import { startOfDay, type CalendarDate, type Instant } from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { derivedId } from '../../event-store/event-id.js';
import type { DemoCommands } from './demo-commands.js';
import type { SeededRandom } from './random.js';

/** Something that happens to the demo mutual at a moment; the rules may refuse it, as they do in life. */
export interface Happening {
  readonly at: Instant;
  readonly carryOut: (commands: DemoCommands) => Promise<CommandOutcome>;
}

const OPENING_MS = 28_800_000;
const OPEN_MS = 36_000_000;

/** Some moment between eight and eighteen o'clock. */
export const momentOn = (day: CalendarDate, random: SeededRandom): Instant =>
  new Date(Date.parse(startOfDay(day)) + OPENING_MS + random.below(OPEN_MS)).toISOString() as Instant;

/** When the offices have closed: after all else of the day. */
export const eveningOf = (day: CalendarDate): Instant =>
  new Date(Date.parse(startOfDay(day)) + OPENING_MS + OPEN_MS).toISOString() as Instant;

export const demoCaller = (name: string): Caller => ({
  actor: 'system:demo',
  correlationId: derivedId(`demo\n${name}`),
  origin: 'demo',
  idempotency: { key: derivedId(`demo key\n${name}`), bodyHash: derivedId(name) },
});
