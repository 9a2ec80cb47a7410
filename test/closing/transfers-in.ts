import { all, first } from '../bank/read-back.js';
import { problemsWith } from '../bank/validated.js';
import type { LeftBehind } from './left-behind.js';

const cents = (euros: string): number => Number(euros.replace('.', ''));

/** The transfers in the files, in their order: files are valid, and their counts and sums right at both levels. */
export const transfersInFiles = ({ files }: Pick<LeftBehind, 'files'>) =>
  Object.entries(files)
    .filter(([name]) => name.startsWith('pain.001'))
    .flatMap(([file, xml]) => {
      expect(problemsWith(xml, 'pain.001.001.09')).toBeUndefined();
      const lots = all(xml, 'PmtInf');
      expect(lots).toHaveLength(1);
      const transfers = all(lots[0]!, 'CdtTrfTxInf');
      const sum = transfers.reduce((total, one) => total + cents(first(one, 'InstdAmt')!), 0);
      for (const part of [xml, lots[0]!])
        expect([first(part, 'NbOfTxs'), cents(first(part, 'CtrlSum')!)]).toEqual([String(transfers.length), sum]);
      return transfers.map((transfer) => ({
        file,
        message: first(xml, 'MsgId')!,
        transfer: first(transfer, 'EndToEndId')!,
        executeOn: first(lots[0]!, 'ReqdExctnDt', 'Dt')!,
        amount: first(transfer, 'InstdAmt')!,
        iban: first(transfer, 'CdtrAcct', 'IBAN')!,
        holder: first(transfer, 'Cdtr', 'Nm')!,
        text: first(transfer, 'Ustrd')!,
      }));
    });
