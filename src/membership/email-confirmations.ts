import type { ContactDetails } from '../../domain/membership/events.js';
import { dayInParis, type Instant } from '../../domain/shared/calendar.js';
import { refuse } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome, Executed } from '../commands/command-outcome.js';
import { Lanes } from '../commands/lanes.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Rendered } from '../outbox/rendered.js';
import { emailChanged } from '../outbox/templates/email-changed.js';
import { emailCode } from '../outbox/templates/email-code.js';
import type { MemberCommands } from './member-commands.js';
import { PendingEmails, type PendingEmail } from './pending-email.js';

const MINUTES = 15;
const MOST_ATTEMPTS = 5;

interface Addresses {
  readonly email: string;
  readonly former: string | undefined;
}

const refused = (code: string, facts = {}): CommandOutcome => ({ outcome: 'refused', refusal: refuse(code, facts) });

/** A new e-mail address counts once the code that was sent to it came back; the old one is told then. */
export class EmailConfirmations {
  private readonly lanes = new Lanes();
  private readonly pending: PendingEmails;

  constructor(
    private readonly core: Core,
    private readonly members: MemberCommands,
    private readonly outbox: Outbox,
  ) {
    this.pending = new PendingEmails(core.secrets);
  }

  /** Changes contact details at once but for a new e-mail address, to which a code goes. */
  async change(member: string, contact: ContactDetails, caller: Caller): Promise<CommandOutcome> {
    return this.lanes.run(member, async () => {
      const former = (await this.members.contactOf(member))?.email;
      const { email } = contact;
      if (email === undefined || email === former) return this.members.changeContactDetails(member, contact, caller);
      const outcome = await this.members.changeOtherDetails(member, contact, caller);
      if (outcome.outcome === 'executed') await this.begin(member, { email, former }, outcome);
      return outcome;
    });
  }

  /** The code that came back; after five wrong ones, or fifteen minutes, another must be asked for. */
  async confirm(member: string, code: string, caller: Caller): Promise<CommandOutcome> {
    return this.lanes.run(member, async () => {
      const pending = await this.pending.of(member);
      if (pending === undefined || pending.expiresAt <= this.core.clock.now() || pending.attempts >= MOST_ATTEMPTS)
        return refused('membership.confirmation-expired');
      if (code === this.codeOf(pending.id)) return this.confirmed(member, pending, caller);
      const attempts = pending.attempts + 1;
      await this.pending.put(member, { ...pending, attempts });
      return refused('membership.confirmation-wrong', { attemptsLeft: MOST_ATTEMPTS - attempts });
    });
  }

  /** A request that is answered again sends nothing again, and takes the place of no later one. */
  private async begin(member: string, addresses: Addresses, { stream, revision, repeated }: Executed): Promise<void> {
    const id = derivedId(`email confirmation\n${stream}@${revision}`);
    const known = await this.pending.of(member);
    if (repeated && known?.id !== id) return;
    const key = (await this.core.keys.keysOf(member, ['contact'])).get('contact')!;
    const end = Date.parse(this.core.clock.now()) + MINUTES * 60_000;
    const fresh = {
      id,
      addresses: this.core.keys.seal(addresses, 'contact', key),
      attempts: 0,
      expiresAt: new Date(end).toISOString() as Instant,
    };
    if (known?.id !== id) await this.pending.put(member, fresh);
    await this.send(
      id,
      'new-address',
      addresses.email,
      'email-code',
      emailCode({ code: this.codeOf(id), minutes: MINUTES }),
    );
  }

  /** Its key is made of the request: cut off, it is simply confirmed again. */
  private async confirmed(member: string, pending: PendingEmail, caller: Caller): Promise<CommandOutcome> {
    const { id } = pending;
    const addresses = (await this.core.keys.open(pending.addresses)) as Addresses | undefined;
    if (addresses === undefined) return refused('membership.confirmation-expired');
    const key = derivedId(`email confirmed\n${id}`);
    const outcome = await this.members.changeEmail(member, addresses.email, {
      ...caller,
      idempotency: { key, bodyHash: key },
    });
    if (outcome.outcome !== 'executed') return outcome;
    const changedOn = dayInParis(this.core.clock.now());
    if (addresses.former !== undefined)
      await this.send(id, 'former-address', addresses.former, 'email-changed', emailChanged({ changedOn }));
    await this.pending.put(member, undefined);
    return outcome;
  }

  private async send(id: string, recipient: string, to: string, template: string, mail: Rendered): Promise<void> {
    const cause = { id, origin: 'live', occurredAt: this.core.clock.now() } as const;
    await this.outbox.send({ cause, recipient, template, message: { medium: 'mail', to, ...mail } });
  }

  /** Six digits of a keyed digest of the request: kept nowhere, and the same when it must be sent again. */
  private codeOf(id: string): string {
    const digest = this.core.lookup.token('email-code', id);
    return String(Number.parseInt(digest.slice(0, 12), 16) % 1_000_000).padStart(6, '0');
  }
}
