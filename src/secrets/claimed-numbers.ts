import type { Clock } from '../clock/clock.js';
import { derivedId } from '../event-store/event-id.js';
import type { Lookup } from './lookup.js';
import type { SecretsStore } from './secrets-store.port.js';

const ATTEMPTS = 100;

interface Parts {
  readonly secrets: SecretsStore;
  readonly lookup: Lookup;
  readonly clock: Clock;
}

/** Allots business numbers of one kind, each once; an owner asked for again, after a crash as well, keeps his. */
export class ClaimedNumbers {
  constructor(
    private readonly parts: Parts,
    private readonly kind: 'member-number' | 'contract-number',
    private readonly digits: number,
  ) {}

  async allot(owner: string): Promise<string> {
    const { secrets, lookup, clock } = this.parts;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const number = this.candidate(owner, attempt);
      const found = await secrets.claim(this.kind, lookup.token(this.kind, number), owner, clock.now());
      if (found.owner === owner) return number;
    }
    throw new Error(`no free ${this.kind} in ${ATTEMPTS} attempts`);
  }

  /** The same for the same attempt. Only a member's number, by which he signs in, must not follow from his id: keyed. */
  private candidate(owner: string, attempt: number): string {
    const first = 10 ** (this.digits - 1);
    const name = `${this.kind}-candidate`;
    const text = `${owner}\n${attempt}`;
    const digest = this.kind === 'member-number' ? this.parts.lookup.token(name, text) : derivedId(`${name}\n${text}`);
    return String(first + (Number.parseInt(digest.slice(0, 12), 16) % (9 * first)));
  }
}
