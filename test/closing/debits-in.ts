import { all, first, sumsOf } from '../bank/read-back.js';
import { problemsWith } from '../bank/validated.js';
import type { LeftBehind } from './left-behind.js';

/** A debit as its file says it. */
export interface DebitRead {
  readonly file: string;
  readonly debit: string;
  readonly sequence: string;
  readonly collectOn: string;
  readonly amount: string;
  readonly rum: string;
  readonly iban: string;
  readonly amended: boolean;
  readonly text: string;
}

/** The debits in the files, in their order: files are valid, their sums right at both levels, and they have one lot each. */
export const debitsInFiles = ({ files }: Pick<LeftBehind, 'files'>): readonly DebitRead[] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith('pain.008'))
    .flatMap(([file, xml]) => {
      expect(problemsWith(xml, 'pain.008.001.08')).toBeUndefined();
      const lots = all(xml, 'PmtInf');
      expect(lots).toHaveLength(1);
      for (const part of [xml, ...lots]) expect(sumsOf(part).said).toEqual(sumsOf(part).real);
      return lots.flatMap((lot) => all(lot, 'DrctDbtTxInf').map((debit) => read(file, lot, debit)));
    });

const read = (file: string, lot: string, debit: string): DebitRead => ({
  file,
  debit: first(debit, 'EndToEndId')!,
  sequence: first(lot, 'SeqTp')!,
  collectOn: first(lot, 'ReqdColltnDt')!,
  amount: first(debit, 'InstdAmt')!,
  rum: first(debit, 'MndtId')!,
  iban: first(debit, 'DbtrAcct', 'IBAN')!,
  amended: debit.includes('SMNDA'),
  text: first(debit, 'Ustrd')!,
});
