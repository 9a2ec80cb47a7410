import { BankFileRefused } from './bank-file-refused.js';
import { sumOf } from './parsed-parts.js';

/** Counts and adds up what is read, to be compared with what the file says of itself. */
export class ControlSum {
  count = 0;
  cents = 0n;

  add(cents: number): void {
    this.count += 1;
    this.cents += BigInt(cents);
  }

  /** What is not said is not compared. */
  assertIs(said: { readonly count?: string | undefined; readonly sum?: string | undefined }): void {
    if (said.count !== undefined && Number(said.count) !== this.count)
      throw new BankFileRefused('bank.wrong-sum', { said: numberIn(said.count), counted: this.count });
    if (said.sum !== undefined && sumOf(said.sum) !== this.cents)
      throw new BankFileRefused('bank.wrong-sum', { said: numberIn(said.sum), added: Number(this.cents) / 100 });
  }
}

/** What is said in the place of a number may be anything, a name too. */
const numberIn = (text: string): string => (/^[0-9.]{1,25}$/.test(text) ? text : 'no number');
