import type { ContactDetails } from '../../domain/membership/events.js';
import { dayInParis, type Instant } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome, Executed } from '../commands/command-outcome.js';
import { Lanes } from '../commands/lanes.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Rendered } from '../outbox/rendered.js';
import { emailChanged } from '../outbox/templates/email-changed.js';
import { emailCode } from '../outbox/templates/email-code.js';
import { CodeRequests, type Allowance } from './code-requests.js';
import type { MemberCommands } from './member-commands.js';
import { EMAILS, PendingEmails, type EmailField, type PendingEmail } from './pending-email.js';

const MINUTES = 15;
const MOST_ATTEMPTS = 5;

interface Addresses {
  readonly email: string;
  readonly former: string | undefined;
}

interface Waiting {
  readonly field: EmailField;
  readonly pending: PendingEmail;
}

const refused = (code: string, facts = {}): CommandOutcome => ({ outcome: 'refused', refusal: refuse(code, facts) });

/** A new e-mail address, the first or the second, counts once the code sent to it came back; the old one is told then. */
export class EmailConfirmations {
  private readonly lanes = new Lanes();
  private readonly pending: PendingEmails;
  private readonly requests: CodeRequests;

  constructor(
    private readonly core: Core,
    private readonly members: MemberCommands,
    private readonly outbox: Outbox,
  ) {
    this.pending = new PendingEmails(core.secrets);
    this.requests = new CodeRequests(core);
  }

  /** How many codes a member may still be sent. */
  allowances(member: string): Promise<readonly Allowance[]> {
    return this.requests.allowances(member);
  }

  /**
   * Changes contact details at once but for new e-mail addresses, to each of which a code goes. Refused with
   * `membership.too-many-codes` (`retryAfter`, seconds) where the member was sent too many.
   */
  async change(member: string, contact: ContactDetails, caller: Caller): Promise<CommandOutcome> {
    return this.lanes.run(member, async () => {
      const former = (await this.members.contactOf(member)) ?? {};
      const fresh = EMAILS.filter((field) => contact[field] !== undefined && contact[field] !== former[field]);
      if (fresh.length === 0) return this.members.changeContactDetails(member, contact, caller);
      const tooMany = () => this.tooMany(member, fresh.length);
      const outcome = await this.members.changeOtherDetails(member, { contact, fresh, tooMany }, caller);
      if (outcome.outcome === 'executed')
        for (const field of fresh)
          await this.begin(member, field, { email: contact[field]!, former: former[field] }, outcome);
      return outcome;
    });
  }

  /** A code that came back; after five wrong ones, or fifteen minutes, another must be asked for. */
  async confirm(member: string, code: string, caller: Caller): Promise<CommandOutcome> {
    return this.lanes.run(member, async () => {
      const waiting = await this.waiting(member);
      if (waiting.length === 0) return refused('membership.confirmation-expired');
      const right = waiting.find(({ pending }) => code === this.codeOf(pending.id));
      if (right) return this.confirmed(member, right, caller);
      for (const { field, pending } of waiting)
        await this.pending.put(member, field, { ...pending, attempts: pending.attempts + 1 });
      const attempts = Math.min(...waiting.map(({ pending }) => pending.attempts + 1));
      return refused('membership.confirmation-wrong', { attemptsLeft: MOST_ATTEMPTS - attempts });
    });
  }

  private async waiting(member: string): Promise<readonly Waiting[]> {
    const found: Waiting[] = [];
    for (const field of EMAILS) {
      const pending = await this.pending.of(member, field);
      if (pending && pending.expiresAt > this.core.clock.now() && pending.attempts < MOST_ATTEMPTS)
        found.push({ field, pending });
    }
    return found;
  }

  private async tooMany(member: string, codes: number): Promise<Refusal | undefined> {
    const retryAfter = await this.requests.retryAfter(member, codes);
    return retryAfter === undefined ? undefined : refuse('membership.too-many-codes', { retryAfter });
  }

  /** A request that is answered again sends nothing again, and takes the place of no later one. */
  private async begin(
    member: string,
    field: EmailField,
    addresses: Addresses,
    { stream, revision, repeated }: Executed,
  ): Promise<void> {
    const id = derivedId(`email confirmation\n${stream}@${revision}${field === 'email' ? '' : `\n${field}`}`);
    const known = await this.pending.of(member, field);
    if (repeated && known?.id !== id) return;
    const key = (await this.core.keys.keysOf(member, ['contact'])).get('contact')!;
    const end = Date.parse(this.core.clock.now()) + MINUTES * 60_000;
    const fresh = {
      id,
      addresses: this.core.keys.seal(addresses, 'contact', key),
      attempts: 0,
      expiresAt: new Date(end).toISOString() as Instant,
    };
    if (known?.id !== id) await this.pending.put(member, field, fresh);
    await this.requests.note(member, id);
    const mail = emailCode({ code: this.codeOf(id), minutes: MINUTES });
    await this.send(id, 'new-address', addresses.email, 'email-code', mail);
  }

  /** Its key is made of the request: cut off, it is simply confirmed again. */
  private async confirmed(member: string, { field, pending }: Waiting, caller: Caller): Promise<CommandOutcome> {
    const { id } = pending;
    const addresses = (await this.core.keys.open(pending.addresses)) as Addresses | undefined;
    if (addresses === undefined) return refused('membership.confirmation-expired');
    const key = derivedId(`email confirmed\n${id}`);
    const idempotency = { key, bodyHash: key };
    const outcome = await this.members.changeEmail(member, field, addresses.email, { ...caller, idempotency });
    if (outcome.outcome !== 'executed') return outcome;
    const changedOn = dayInParis(this.core.clock.now());
    if (addresses.former !== undefined)
      await this.send(id, 'former-address', addresses.former, 'email-changed', emailChanged({ changedOn }));
    await this.pending.put(member, field, undefined);
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
