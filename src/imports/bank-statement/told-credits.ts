import { bankFiles } from '../../../domain/payments/bank-files/bank-files.js';
import type { BankEntry, CreditEntry } from '../../bank/reading/bank-entry.js';
import type { Core } from '../../core/open-core.js';

const KIND = 'bank-credit';

const isNamed = (entry: BankEntry): entry is CreditEntry & { readonly reference: string } =>
  entry.kind === 'credit' && entry.reference !== undefined;

/**
 * Money that came in, by its bank's own reference, amount and day: the first file that tells of it has it. A bank may
 * tell it again in another file, of another version of the format; two credits of one file are two, whatever they say.
 */
export class ToldCredits {
  constructor(
    private readonly core: Pick<Core, 'secrets' | 'lookup' | 'commands' | 'clock'>,
    /** id of the file that is read */
    private readonly file: string,
  ) {}

  /**
   * Places of those that another file told, which was applied: nothing is lost with a file that was cut off. What that one
   * had is this one's, so that it finds it told when it is read again.
   */
  async elsewhere(entries: readonly BankEntry[]): Promise<ReadonlySet<number>> {
    const { secrets, lookup, clock } = this.core;
    const named = entries
      .filter(isNamed)
      .map(({ at, reference, amount, on }) => ({ at, token: lookup.token(KIND, [reference, amount, on].join('\n')) }));
    if (named.length === 0) return new Set();
    const wanted = named.map(({ token }) => ({ token, owner: this.file }));
    const has = await secrets.claimAll(KIND, wanted, clock.now());
    const others = named.filter((_credit, index) => !has[index]);
    const told = others.map(async ({ at, token }) => ((await this.isOfAnother(token)) ? [at] : []));
    return new Set((await Promise.all(told)).flat());
  }

  private async isOfAnother(token: string): Promise<boolean> {
    const { secrets, clock, commands } = this.core;
    const mine = { owner: this.file, since: clock.now() };
    const found = await secrets.claim(KIND, token, mine.owner, mine.since);
    if (found.owner === this.file) return false;
    const { state } = await commands.load(bankFiles, `bank-file-${found.owner}`);
    if (state.status === 'applied') return true;
    await secrets.moveClaim(KIND, token, found, mine);
    return false;
  }
}
