import { isHeldOff } from '../../domain/payments/rules/is-held-off.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { minus, plus, ZERO, type Cents } from '../../domain/shared/money.js';
import type { UnpaidDocument } from './document.js';

export const STAGES = [
  'refused',
  'notice-due',
  'formal-notice',
  'letter-not-left',
  'suspended',
  'terminable',
  'ended',
] as const;
/**
 * `letter-not-left`: the date of a formal notice came, and cover goes on, for its letter did not leave: a person's to
 * settle. `ended`: what a contract that has ended leaves owed, an ordinary debt.
 */
export type Stage = (typeof STAGES)[number];

/** A contract whose premium is unpaid, as an operator reads it. */
export interface Unpaid extends Pick<UnpaidDocument, 'contract' | 'member' | 'number'> {
  readonly stage: Stage;
  /** all that is not paid, costs included */
  readonly amount: Cents;
  /** a debit of it is on its way */
  readonly onItsWay: boolean;
  readonly refusedOn?: CalendarDate | undefined;
  readonly code?: string | undefined;
  readonly noticeSentOn?: CalendarDate | undefined;
  readonly suspendsOn?: CalendarDate | undefined;
  readonly terminableFrom?: CalendarDate | undefined;
}

const owed = ({ account }: UnpaidDocument, today: CalendarDate) =>
  account.instalments.filter(
    ({ dueOn, refused, amount, paid }) => amount > paid && (dueOn <= today || refused !== undefined),
  );

/** Where a contract stands on a day; `undefined` where nothing is unpaid, or the day of its notice is to come. */
export const stageOn = (document: UnpaidDocument, today: CalendarDate): Stage | undefined => {
  const { account, endsOn, suspended, noticeOn } = document;
  const { notice } = account;
  if (endsOn !== undefined && endsOn <= today)
    return owed(document, today).length > 0 || account.costsOwed > 0 ? 'ended' : undefined;
  if (suspended !== undefined) return notice && notice.terminableFrom <= today ? 'terminable' : 'suspended';
  if (document.letterNotLeft) return 'letter-not-left';
  if (notice !== undefined) return notice.suspendsOn <= today && !isHeldOff(account) ? 'suspended' : 'formal-notice';
  if (noticeOn !== '' && noticeOn <= today) return 'notice-due';
  return document.standing === 'refused' ? 'refused' : undefined;
};

export const unpaidOn = (document: UnpaidDocument, today: CalendarDate): Unpaid | undefined => {
  const stage = stageOn(document, today);
  if (stage === undefined) return undefined;
  const { contract, member, number, account, suspended } = document;
  const { notice, costsOwed, debits } = account;
  const debts = owed(document, today);
  const costs = debits.filter(({ status }) => status === 'pending').map((debit) => debit.costs);
  const refused = debts.find((debt) => debt.refused !== undefined)?.refused;
  return {
    contract,
    member,
    number,
    stage,
    amount: plus(costsOwed, ...costs, ZERO, ...debts.map(({ amount, paid }) => minus(amount, paid))),
    onItsWay: debts.some(({ pending }) => pending !== undefined),
    refusedOn: refused?.on,
    code: refused?.code,
    noticeSentOn: notice?.sentOn ?? suspended?.noticeSentOn,
    suspendsOn: notice?.suspendsOn ?? suspended?.from,
    terminableFrom: notice?.terminableFrom,
  };
};
