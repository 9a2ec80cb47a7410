import { all } from '../../bank/read-back.js';
import { centsIn, textIn } from './text-in.js';

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

export const debitsIn = (xml: string): readonly PresentedDebit[] => {
  const message = textIn(xml, 'GrpHdr', 'MsgId');
  return all(xml, 'PmtInf').flatMap((lot) => {
    const ofLot = {
      message,
      lot: textIn(lot, 'PmtInfId'),
      collectOn: textIn(lot, 'ReqdColltnDt'),
      sequence: textIn(lot, 'PmtTpInf', 'SeqTp'),
    };
    return all(lot, 'DrctDbtTxInf').map((debit) => ({ ...ofLot, ...alone(debit) }));
  });
};

const alone = (debit: string) => ({
  id: textIn(debit, 'PmtId', 'EndToEndId'),
  amount: centsIn(debit, 'InstdAmt'),
  rum: textIn(debit, 'MndtRltdInf', 'MndtId'),
  signedOn: textIn(debit, 'MndtRltdInf', 'DtOfSgntr'),
  iban: textIn(debit, 'DbtrAcct', 'IBAN'),
  tellsAccount: debit.includes('<Id>SMNDA</Id>'),
});
