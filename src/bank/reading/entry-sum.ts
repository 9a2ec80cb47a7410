import { ControlSum } from './control-sum.js';
import { amountOf, costsOf } from './money-of.js';
import type { Parsed } from './parse-lot.js';
import { centsOf, textAt } from './parsed-parts.js';

/** The transactions of one entry of camt.054, compared with what it says of them as far as they can be added up. */
export class EntrySum {
  /** `NtryDtls` read */
  parts = 0;
  private readonly of = new ControlSum();
  /** false once a transaction has no euros of its own or goes the other way */
  private adds = true;
  private costs = 0;

  get count(): number {
    return this.of.count;
  }

  take(entry: Parsed, transaction: Parsed): void {
    const amount = amountOf(entry, transaction);
    const cents = textAt(amount, '@Ccy') === 'EUR' ? centsOf(textAt(amount)) : undefined;
    const way = textAt(transaction, 'CdtDbtInd');
    if (cents === undefined || (way !== undefined && way !== textAt(entry, 'CdtDbtInd'))) this.adds = false;
    this.of.add(cents ?? 0);
    this.costs += costsOf(transaction);
  }

  /** The entry's own amount may have costs in it: without any, it is the sum of its transactions. */
  assertIsThatOf(entry: Parsed, batch: Parsed | undefined): void {
    if (this.of.count === 0) return;
    const only = this.parts === 1 ? batch : undefined;
    const total = textAt(only, 'TtlAmt') ?? (this.costs === 0 ? textAt(entry, 'Amt') : undefined);
    this.of.assertIs({ count: textAt(only, 'NbOfTxs'), sum: this.adds ? total : undefined });
  }
}
