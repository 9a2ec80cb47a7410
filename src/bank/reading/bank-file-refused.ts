/** Why a whole file of a bank is not taken. */
export type BankFileFault =
  | 'bank.not-xml'
  | 'bank.doctype'
  | 'bank.entity'
  | 'bank.truncated'
  | 'bank.malformed'
  | 'bank.damaged-gzip'
  | 'bank.encoding'
  | 'bank.foreign-document'
  | 'bank.too-large'
  | 'bank.wrong-sum';

/** A file that cannot be trusted as a whole; never said with a piece of its content. */
export class BankFileRefused extends Error {
  constructor(
    readonly code: BankFileFault,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'BankFileRefused';
  }
}
