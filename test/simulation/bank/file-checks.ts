import { all, first, sumsOf } from '../../bank/read-back.js';
import { bankDayAfter, isBankDay, plusCalendarDays } from './bank-days.js';
import type { PresentedDebit } from './presented-debit.js';
import type { PresentedTransfer } from './presented-transfer.js';

/** A bank takes no file earlier than so many days before its collection. EPC016-06 §4.3.1 */
const MOST_DAYS = 14;

/** What the bank says when a file is not to be taken. */
export class BankComplaint extends Error {
  override readonly name = 'BankComplaint';
}

export const complainIf = (wrong: boolean, what: string): void => {
  if (wrong) throw new BankComplaint(what);
};

/** Counts and sums at both levels, and one message id. */
export const checkSums = (xml: string, takenOn: string, of: Parameters<typeof sumsOf>[1] = 'DrctDbtTxInf'): void => {
  const message = first(xml, 'GrpHdr', 'MsgId') ?? 'a file without message id';
  for (const part of [xml, ...all(xml, 'PmtInf')]) {
    const { said, real } = sumsOf(part, of);
    complainIf(
      said.count !== real.count || said.sum !== real.sum,
      `${message}: sums ${JSON.stringify({ said, real })}`,
    );
  }
  const made = first(xml, 'GrpHdr', 'CreDtTm') ?? '';
  complainIf(made.slice(0, 10) > takenOn, `${message}: made on ${made}, given on ${takenOn}`);
};

/** A day on which banks settle, one bank day at least after the one on which the file is worked on. */
export const checkDay = ({ id, collectOn, signedOn }: PresentedDebit, takenOn: string): void => {
  complainIf(!isBankDay(collectOn), `${id}: ${collectOn} is no TARGET day`);
  const earliest = bankDayAfter(takenOn, 1);
  complainIf(collectOn < earliest, `${id}: given on ${takenOn} for ${collectOn}, earliest ${earliest}`);
  const latest = plusCalendarDays(takenOn, MOST_DAYS);
  complainIf(collectOn > latest, `${id}: given on ${takenOn} for ${collectOn}, more than ${MOST_DAYS} days before`);
  complainIf(signedOn > collectOn, `${id}: its mandate was signed on ${signedOn}, after ${collectOn}`);
};

/** Carried out on a day on which banks settle, after the one on which its file came, on an account that can be. */
export const checkTransfer = ({ id, executeOn, iban, amount }: PresentedTransfer, takenOn: string): void => {
  complainIf(!isBankDay(executeOn), `${id}: ${executeOn} is no TARGET day`);
  complainIf(executeOn <= takenOn, `${id}: given on ${takenOn} for ${executeOn}`);
  complainIf(executeOn > bankDayAfter(plusCalendarDays(takenOn, 1), 0), `${id}: ${executeOn} is later than need be`);
  complainIf(amount < 1, `${id}: no amount`);
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('');
  complainIf(BigInt(digits) % 97n !== 1n, `${id}: ${iban} is no account`);
};

/** The first debit of a mandate is FRST, no other is; another account than before is told as SMNDA. */
export const checkMandate = (debit: PresentedDebit, before: Pick<PresentedDebit, 'iban'> | undefined): void => {
  const { id, rum, sequence, iban, tellsAccount } = debit;
  const expected = before === undefined ? 'FRST' : 'RCUR';
  complainIf(sequence !== expected, `${id}: ${sequence} under ${rum}, ${expected} expected`);
  complainIf(before === undefined && tellsAccount, `${id}: ${rum} is new, and tells of another account`);
  const changed = before !== undefined && before.iban !== iban;
  complainIf(changed && !tellsAccount, `${id}: the account of ${rum} changed and is not told as SMNDA`);
};
