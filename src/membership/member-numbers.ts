import type { Core } from '../core/open-core.js';
import type { Lookup } from '../secrets/lookup.js';

const DIGITS = 9;
const FIRST = 10 ** (DIGITS - 1);
const ATTEMPTS = 100;

/** Nine digits of a keyed digest, the same for the same attempt: the member's id, which is no secret, does not tell them. */
const candidate = (lookup: Lookup, member: string, attempt: number): string => {
  const digest = lookup.token('member-number-candidate', `${member}\n${attempt}`);
  return String(FIRST + (Number.parseInt(digest.slice(0, 12), 16) % (9 * FIRST)));
};

/** Allots member numbers, each once; a member asked for again, after a crash as well, keeps his. */
export class MemberNumbers {
  constructor(private readonly core: Pick<Core, 'secrets' | 'lookup' | 'clock'>) {}

  async allot(member: string): Promise<string> {
    const { secrets, lookup, clock } = this.core;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const number = candidate(lookup, member, attempt);
      const { owner } = await secrets.claim(
        'member-number',
        lookup.token('member-number', number),
        member,
        clock.now(),
      );
      if (owner === member) return number;
    }
    throw new Error(`no free member number in ${ATTEMPTS} attempts`);
  }
}
