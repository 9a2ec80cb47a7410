import type { Instant } from '../../domain/shared/calendar.js';
import type { Core } from '../core/open-core.js';
import { PENDING_EMAIL } from './pending-email.js';

interface Request {
  /** of the code that was sent */
  readonly id: string;
  readonly at: Instant;
}

/** How many codes a member may still be sent within a stretch of time, and when one more may be. */
export interface Allowance {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
  readonly left: number;
  /** until one more may be sent than now; 0 where none was sent */
  readonly resetSeconds: number;
}

const LIMITS = [
  { name: 'email-codes-hour', most: 5, seconds: 3_600 },
  { name: 'email-codes-day', most: 20, seconds: 86_400 },
] as const;
const NONE = Buffer.from('[]');
const nameOf = (member: string): string => `${PENDING_EMAIL}requests ${member}`;

/**
 * Five codes an hour and twenty a day for a member, whichever addresses he names: strangers' mailboxes are not filled in
 * his name. Kept beside the secrets, so that a restart and another process know them; two processes at the same moment
 * may let one more through.
 */
export class CodeRequests {
  constructor(private readonly core: Pick<Core, 'secrets' | 'clock'>) {}

  async allowances(member: string): Promise<readonly Allowance[]> {
    const now = Date.parse(this.core.clock.now());
    const requests = await this.of(member);
    return LIMITS.map(({ name, most, seconds }) => {
      const ends = requests.map(({ at }) => Date.parse(at) + seconds * 1_000).filter((end) => end > now);
      const resetSeconds = Math.ceil((Math.min(...ends, Infinity) - now) / 1_000);
      return { name, most, seconds, left: Math.max(0, most - ends.length), resetSeconds: ends.length && resetSeconds };
    });
  }

  /** Seconds until so many codes may be sent; `undefined`: now. */
  async retryAfter(member: string, codes: number): Promise<number | undefined> {
    const short = (await this.allowances(member)).filter(({ left }) => left < codes);
    return short.length === 0 ? undefined : Math.max(...short.map(({ resetSeconds }) => resetSeconds));
  }

  /** Counts a code, once however often it is told. */
  async note(member: string, id: string): Promise<void> {
    const known = await this.of(member);
    if (known.some((request) => request.id === id)) return;
    const at = this.core.clock.now();
    const oldest = Date.parse(at) - LIMITS[1].seconds * 1_000;
    const kept = [...known.filter((request) => Date.parse(request.at) > oldest), { id, at }];
    await this.core.secrets.replaceSetting(nameOf(member), Buffer.from(JSON.stringify(kept)));
  }

  private async of(member: string): Promise<readonly Request[]> {
    return JSON.parse((await this.core.secrets.setting(nameOf(member), NONE)).toString()) as readonly Request[];
  }
}
