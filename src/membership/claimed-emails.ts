import { membership } from '../../domain/membership/membership.js';
import type { Instant } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { Lanes } from '../commands/lanes.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';
import type { Claim } from '../secrets/secrets-store.port.js';

type Seen = (email: string | undefined) => void;
type Claiming = (seen: Seen, taken: Refusal | undefined) => Promise<CommandOutcome>;

const TAKEN = refuse('membership.email-taken');
/** A claim this old whose owner's file does not hold the address was left behind by a crash. */
const LEFT_BEHIND_MS = 60_000;

/** Others change a claim at the same moment: looked at again so many times. */
const LOOKS = 5;

/** Keeps an e-mail address unique over all members: claimed before the event, and let go when no event holds it. */
export class ClaimedEmails {
  private readonly lanes = new Lanes();

  constructor(private readonly core: Core) {}

  /**
   * Runs a command that would hold `email`; `seen` is told of the addresses it replaces. Afterwards only the file's own is
   * claimed. Taken by another, it is for the command to refuse: a repeated key has its first answer first. One at a time
   * for a member, lest one lets go of what the next has just claimed.
   */
  claiming(member: string, email: string | undefined, command: Claiming): Promise<CommandOutcome> {
    return this.lanes.run(member, () => this.claimAround(member, email, command));
  }

  /** Does another member's file hold it? Told early; the claim decides. */
  async isTaken(member: string, email: string): Promise<boolean> {
    const owner = await this.core.secrets.ownerOf('email', this.token(email));
    return owner !== undefined && owner !== member && (await this.emailOf(owner)) === email;
  }

  private async claimAround(member: string, email: string | undefined, command: Claiming): Promise<CommandOutcome> {
    const taken = email !== undefined && !(await this.claim(member, email));
    const touched = new Set([email]);
    const outcome = await command((before) => touched.add(before), taken ? TAKEN : undefined);
    await this.letGo(member, touched).catch(() => undefined); // the command is done: a claim left behind is taken over later
    return outcome;
  }

  private async letGo(member: string, touched: ReadonlySet<string | undefined>): Promise<void> {
    const held = await this.emailOf(member);
    for (const one of touched) if (one !== undefined && one !== held) await this.release(member, one);
  }

  private async claim(member: string, email: string): Promise<boolean> {
    const { secrets, clock } = this.core;
    for (let look = 0; look < LOOKS; look += 1) {
      const mine: Claim = { owner: member, since: clock.now() };
      const found = await secrets.claim('email', this.token(email), member, mine.since);
      if (found.owner === member && found.since === mine.since) return true;
      if (found.owner !== member && !(await this.leftBehind(found, email, mine.since))) return false;
      // our own older claim as well: left as it is, another could take it for one left behind before our event is there
      if (await secrets.moveClaim('email', this.token(email), found, mine)) return true;
    }
    return false;
  }

  private async leftBehind({ owner, since }: Claim, email: string, now: Instant): Promise<boolean> {
    return Date.parse(now) - Date.parse(since) > LEFT_BEHIND_MS && (await this.emailOf(owner)) !== email;
  }

  private release(member: string, email: string): Promise<void> {
    return this.core.secrets.releaseClaim('email', this.token(email), member);
  }

  private token(email: string): string {
    return this.core.lookup.token('email', email);
  }

  private async emailOf(member: string): Promise<string | undefined> {
    const { state } = await this.core.commands.load(membership, `member-${member}`);
    if (state.status === 'none') return undefined;
    return (await openedBlock(this.core.keys, state.contact))?.email;
  }
}
