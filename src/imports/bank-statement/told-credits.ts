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

  /** Places of those that another file told, which was applied: nothing is lost with a file that was cut off. */
  async elsewhere(entries: readonly BankEntry[]): Promise<ReadonlySet<number>> {
    const { secrets, lookup, clock } = this.core;
    const named = entries
      .filter(isNamed)
      .map(({ at, reference, amount, on }) => ({ at, token: lookup.token(KIND, [reference, amount, on].join('\n')) }));
    const wanted = named.map(({ token }) => ({ token, owner: this.file }));
    if (wanted.length > 0) await secrets.claimAll(KIND, wanted, clock.now());
    const told = named.map(async ({ at, token }) =>
      (await this.isOfAnother(await secrets.ownerOf(KIND, token))) ? [at] : [],
    );
    return new Set((await Promise.all(told)).flat());
  }

  private async isOfAnother(file: string | undefined): Promise<boolean> {
    if (file === undefined || file === this.file) return false;
    const { state } = await this.core.commands.load(bankFiles, `bank-file-${file}`);
    return state.status === 'applied';
  }
}
