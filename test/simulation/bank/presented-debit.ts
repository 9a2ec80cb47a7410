import { all, first } from '../../bank/read-back.js';

/** A debit as a file of ours presents it. */
export interface PresentedDebit {
  readonly id: string;
  readonly message: string;
  readonly lot: string;
  /** in cents */
  readonly amount: number;
  readonly collectOn: string;
  readonly sequence: string;
  readonly rum: string;
  readonly signedOn: string;
  readonly iban: string;
  /** does it tell of another account? */
  readonly tellsAccount: boolean;
}

const text = (xml: string, ...path: readonly string[]): string => {
  const found = first(xml, ...path);
  if (found === undefined) throw new Error(`the bank misses ${path.join('/')}`);
  return found;
};

const centsOf = (euros: string): number => {
  if (!/^\d+\.\d\d$/.test(euros)) throw new Error(`${euros} is no amount`);
  return Number(euros.replace('.', ''));
};

export const debitsIn = (xml: string): readonly PresentedDebit[] => {
  const message = text(xml, 'GrpHdr', 'MsgId');
  return all(xml, 'PmtInf').flatMap((lot) => {
    const ofLot = {
      message,
      lot: text(lot, 'PmtInfId'),
      collectOn: text(lot, 'ReqdColltnDt'),
      sequence: text(lot, 'PmtTpInf', 'SeqTp'),
    };
    return all(lot, 'DrctDbtTxInf').map((debit) => ({ ...ofLot, ...alone(debit) }));
  });
};

const alone = (debit: string) => ({
  id: text(debit, 'PmtId', 'EndToEndId'),
  amount: centsOf(text(debit, 'InstdAmt')),
  rum: text(debit, 'MndtRltdInf', 'MndtId'),
  signedOn: text(debit, 'MndtRltdInf', 'DtOfSgntr'),
  iban: text(debit, 'DbtrAcct', 'IBAN'),
  tellsAccount: debit.includes('<Id>SMNDA</Id>'),
});
