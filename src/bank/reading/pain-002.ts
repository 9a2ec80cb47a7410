import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { BankEntry, StatusEntry } from './bank-entry.js';
import { BankFileRefused } from './bank-file-refused.js';
import { ControlSum } from './control-sum.js';
import type { DocumentReader } from './document-reader.js';
import type { Parsed } from './parse-lot.js';
import { at, centsOf, dayAt, several, textAt } from './parsed-parts.js';

const LOT_DEPTH = 3;
const REJECTED = 'RJCT';

/** Status reports, pain.002.001.03 and .001.10: what a bank says of a file, its lots and debits before settlement. */
export class Pain002 implements DocumentReader {
  messageId: string | undefined;
  createdAt: string | undefined;
  private on: CalendarDate | undefined;
  private original: string | undefined;
  private at = 0;
  private lot: Readonly<Record<string, unknown>> | undefined;
  private lotTold = false;
  private rejected = new ControlSum();
  /** false once a rejected debit comes without its amount */
  private adds = true;

  take(root: Parsed, continued: number): readonly BankEntry[] {
    const body = at(root, 'CstmrPmtStsRpt');
    const header = at(body, 'GrpHdr');
    this.messageId ??= textAt(header, 'MsgId');
    this.createdAt ??= textAt(header, 'CreDtTm');
    this.on ??= dayAt(header, 'CreDtTm');
    const file = at(body, 'OrgnlGrpInfAndSts');
    this.original ??= textAt(file, 'OrgnlMsgId');
    const group = this.statusOf(file, 'file', 'GrpSts');
    const lots = several(body, 'OrgnlPmtInfAndSts').flatMap((lot, index) =>
      this.takeLot(lot, index === 0 ? continued : 0),
    );
    return [...group, ...lots];
  }

  end(): readonly BankEntry[] {
    this.endLot();
    return [];
  }

  private takeLot(parsed: Parsed, continued: number): readonly BankEntry[] {
    if (continued < LOT_DEPTH) this.endLot();
    this.lot = { ...this.lot, ...(typeof parsed === 'string' ? {} : parsed) };
    const lot = this.lotTold ? [] : this.statusOf(this.lot as Parsed, 'lot', 'PmtInfSts');
    this.lotTold ||= lot.length > 0;
    return [...lot, ...several(parsed, 'TxInfAndSts').flatMap((debit) => this.takeDebit(debit))];
  }

  private takeDebit(parsed: Parsed): readonly BankEntry[] {
    const debits = this.statusOf(parsed, 'debit', 'TxSts');
    for (const { status, amount } of debits) if (status === REJECTED) this.addRejected(amount);
    const currency = textAt(parsed, 'OrgnlTxRef', 'Amt', 'InstdAmt', '@Ccy') ?? 'EUR';
    if (currency === 'EUR') return debits;
    const { amount: _foreign, ...names } = debitOf(parsed);
    return debits.map(({ at: place }) => ({
      kind: 'unusable',
      at: place,
      ...names,
      code: 'bank.other-currency',
      facts: { currency },
    }));
  }

  private addRejected(amount: number | undefined): void {
    this.adds &&= amount !== undefined;
    this.rejected.add(amount ?? 0);
  }

  private statusOf(parsed: Parsed | undefined, level: StatusEntry['level'], name: string): readonly StatusEntry[] {
    const status = textAt(parsed, name);
    if (status === undefined) return [];
    if (this.on === undefined) throw new BankFileRefused('bank.malformed', { missing: 'CreDtTm' });
    this.at += 1;
    const code = textAt(parsed, 'StsRsnInf', 'Rsn', 'Cd');
    const lotId = textAt(this.lot as Parsed | undefined, 'OrgnlPmtInfId');
    const told = { kind: 'status', level, status, at: this.at, on: this.on } as const;
    return [
      {
        ...told,
        ...(this.original !== undefined && { messageId: this.original }),
        ...(code !== undefined && { code }),
        ...(level !== 'file' && lotId !== undefined && { lotId }),
        ...(level === 'debit' && debitOf(parsed)),
      },
    ];
  }

  /** A bank that lists rejected debits lists them all: their number and sum are those that it says of the lot. */
  private endLot(): void {
    const said = several(this.lot as Parsed | undefined, 'NbOfTxsPerSts').find(
      (each) => textAt(each, 'DtldSts') === REJECTED,
    );
    if (said !== undefined && this.rejected.count > 0)
      this.rejected.assertIs({
        count: textAt(said, 'DtldNbOfTxs'),
        sum: this.adds ? textAt(said, 'DtldCtrlSum') : undefined,
      });
    [this.lot, this.lotTold, this.rejected, this.adds] = [undefined, false, new ControlSum(), true];
  }
}

const debitOf = (parsed: Parsed | undefined): Pick<StatusEntry, 'endToEndId' | 'rum' | 'amount'> => {
  const endToEndId = textAt(parsed, 'OrgnlEndToEndId');
  const rum = textAt(parsed, 'OrgnlTxRef', 'MndtRltdInf', 'MndtId');
  const amount = centsOf(textAt(parsed, 'OrgnlTxRef', 'Amt', 'InstdAmt'));
  return {
    ...(endToEndId !== undefined && { endToEndId }),
    ...(rum !== undefined && { rum }),
    ...(amount !== undefined && { amount }),
  };
};
