import { all } from '../../bank/read-back.js';
import { centsIn, textIn } from './text-in.js';

/** A transfer as a file of ours orders it. */
export interface PresentedTransfer {
  readonly id: string;
  readonly message: string;
  readonly lot: string;
  /** in cents */
  readonly amount: number;
  readonly executeOn: string;
  readonly iban: string;
}

export const transfersIn = (xml: string): readonly PresentedTransfer[] => {
  const message = textIn(xml, 'GrpHdr', 'MsgId');
  return all(xml, 'PmtInf').flatMap((lot) => {
    const ofLot = { message, lot: textIn(lot, 'PmtInfId'), executeOn: textIn(lot, 'ReqdExctnDt', 'Dt') };
    return all(lot, 'CdtTrfTxInf').map((transfer) => ({
      ...ofLot,
      id: textIn(transfer, 'PmtId', 'EndToEndId'),
      amount: centsIn(transfer, 'InstdAmt'),
      iban: textIn(transfer, 'CdtrAcct', 'IBAN'),
    }));
  });
};
