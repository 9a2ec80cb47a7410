import type { Clock } from '../clock/clock.js';
import type { Lookup } from './lookup.js';
import type { ClaimKind, SecretsStore } from './secrets-store.port.js';

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
    private readonly kind: ClaimKind,
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

  /** Digits of a keyed digest, the same for the same attempt: the owner's id, which is no secret, does not tell them. */
  private candidate(owner: string, attempt: number): string {
    const first = 10 ** (this.digits - 1);
    const digest = this.parts.lookup.token(`${this.kind}-candidate`, `${owner}\n${attempt}`);
    return String(first + (Number.parseInt(digest.slice(0, 12), 16) % (9 * first)));
  }
}
