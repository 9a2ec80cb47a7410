import { isReasonCode } from '../../../domain/payments/reason-code.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Cents } from '../../../domain/shared/money.js';
import type { BankEntry, UnusableEntry } from './bank-entry.js';
import { amountOf, costsOf } from './money-of.js';
import type { Parsed } from './parse-lot.js';
import { at, centsOf, dayAt, several, textAt } from './parsed-parts.js';

/** Issued direct debits, by ISO 20022 external bank transaction codes. */
const OUR_DEBITS = 'IDDT';
const CHARGES = new Set(['CHRG', 'FEES', 'COMM']);

/** Family and sub-family of a booking, of the transaction's own code or the entry's. */
const bookedAs = (entry: Parsed, transaction: Parsed | undefined) => {
  const family = at(transaction, 'BkTxCd', 'Domn', 'Fmly') ?? at(entry, 'BkTxCd', 'Domn', 'Fmly');
  return { family: textAt(family, 'Cd'), part: textAt(family, 'SubFmlyCd') ?? '' };
};

const reference = (transaction: Parsed | undefined, name: string): string | undefined => {
  const text = textAt(transaction, 'Refs', name);
  return text === 'NOTPROVIDED' ? undefined : text;
};

/** Written where there is none. */
const NO_REFERENCE = new Set(['NOTPROVIDED', 'NONREF']);

/** The bank's own reference of a transaction; that of an entry, or one repeated in it, with its place there. */
const bankReference = (entry: Parsed, transaction: Parsed | undefined, nth: number): string | undefined => {
  const given = [
    textAt(transaction, 'Refs', 'AcctSvcrRef'),
    textAt(entry, 'AcctSvcrRef'),
    textAt(transaction, 'Refs', 'TxId'),
  ].find((text) => text !== undefined && !NO_REFERENCE.has(text));
  return given && `${given} ${nth}`;
};

const names = (transaction: Parsed | undefined) => {
  const [endToEndId, rum, messageId, lotId] = ['EndToEndId', 'MndtId', 'MsgId', 'PmtInfId'].map((name) =>
    reference(transaction, name),
  );
  return {
    ...(endToEndId !== undefined && { endToEndId }),
    ...(rum !== undefined && { rum }),
    ...(messageId !== undefined && { messageId }),
    ...(lotId !== undefined && { lotId }),
  };
};

/** What it says of money, as far as it says it. */
const moneyOf = (entry: Parsed, transaction: Parsed | undefined) => {
  const told = amountOf(entry, transaction);
  const amount = centsOf(textAt(told));
  const on = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt');
  return { currency: textAt(told, '@Ccy') ?? 'none', amount, on };
};

/** Where a transaction is: in its file, and in its entry, from 1 on. */
interface Place {
  readonly at: number;
  readonly nth: number;
}

/** A transaction of an entry of camt.054, or an entry without details. */
export const entryOf = (entry: Parsed, transaction: Parsed | undefined, { at: place, nth }: Place): BankEntry => {
  const known = { at: place, ...names(transaction) };
  const { currency, amount, on } = moneyOf(entry, transaction);
  const unusable = (code: UnusableEntry['code'], facts = {}): BankEntry => ({
    kind: 'unusable',
    ...known,
    ...(amount !== undefined && { amount }),
    ...(on !== undefined && { on }),
    code,
    facts,
  });
  const status = textAt(entry, 'Sts') ?? textAt(entry, 'Sts', 'Cd') ?? 'BOOK';
  if (status !== 'BOOK') return unusable('bank.not-booked', { status });
  if (currency !== 'EUR') return unusable('bank.other-currency', { currency });
  if (amount === undefined) return unusable('bank.no-amount');
  if (on === undefined) return unusable('bank.no-date');
  const money = { ...known, amount, on };
  return (
    booked(money, entry, transaction, bankReference(entry, transaction, nth)) ??
    returned(money, transaction) ??
    unusable('bank.no-reason')
  );
};

type Money = { readonly at: number; readonly amount: Cents; readonly on: CalendarDate };

/** Money that came in, and what asks for nothing; `undefined` for what went out otherwise. */
const booked = (
  money: Money,
  entry: Parsed,
  transaction: Parsed | undefined,
  reference: string | undefined,
): BankEntry | undefined => {
  const isCredit = (textAt(transaction, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')) === 'CRDT';
  const { family, part } = bookedAs(entry, transaction);
  const cameBack = at(transaction, 'RtrInf') !== undefined;
  if (isCredit && !cameBack && family === OUR_DEBITS) return { kind: 'noted', ...money, code: 'bank.own-collection' };
  if (isCredit) return creditOf({ ...money, ...(reference !== undefined && { reference }) }, transaction);
  return !cameBack && CHARGES.has(part) ? { kind: 'noted', ...money, code: 'bank.fees' } : undefined;
};

const returned = (money: Money, transaction: Parsed | undefined): BankEntry | undefined => {
  const code = textAt(transaction, 'RtrInf', 'Rsn', 'Cd');
  if (!isReasonCode(code)) return undefined;
  return { kind: 'return', ...money, code, costs: costsOf(transaction) };
};

const creditOf = (money: Money, transaction: Parsed | undefined): BankEntry => {
  const text = several(at(transaction, 'RmtInf'), 'Ustrd')
    .map((line) => textAt(line) ?? '')
    .join(' ');
  const code = textAt(transaction, 'RtrInf', 'Rsn', 'Cd');
  return { kind: 'credit', ...money, ...(isReasonCode(code) && { code }), ...(text !== '' && { text }) };
};
