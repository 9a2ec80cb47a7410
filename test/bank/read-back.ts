/** A reader of its own for what we write: elements by name in a text that holds nothing but elements and text. */
export const all = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, inner]) => inner!.trim());

export const first = (xml: string, ...path: readonly string[]): string | undefined =>
  path.reduce<string | undefined>((inner, name) => (inner === undefined ? undefined : all(inner, name)[0]), xml);

const cents = (euros: string): number => Number(euros.replace('.', ''));

/** Counts and sums of a part of a file: those that it says, and those of its debits, or of its transfers. */
export const sumsOf = (part: string, of: 'DrctDbtTxInf' | 'CdtTrfTxInf' = 'DrctDbtTxInf') => {
  const debits = all(part, of);
  return {
    said: { count: Number(first(part, 'NbOfTxs')), sum: cents(first(part, 'CtrlSum')!) },
    real: { count: debits.length, sum: debits.reduce((sum, debit) => sum + cents(first(debit, 'InstdAmt')!), 0) },
  };
};
