import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';

/** A debit that we submitted, as far as a return is matched with it. */
export interface SubmittedDebit {
  readonly debit: string;
  readonly rum: string;
  readonly amount: Cents;
  readonly submittedOn: CalendarDate;
  readonly collectOn: CalendarDate;
  readonly cameBack: boolean;
}

/** What a bank says of a return; a reject comes before settlement, and may leave the amount out. */
export interface ToldReturn {
  readonly endToEndId: string | undefined;
  readonly rum: string | undefined;
  readonly amount: Cents | undefined;
  readonly on: CalendarDate;
  readonly settled: boolean;
}

export type ReturnMatch =
  | { readonly outcome: 'matched'; readonly debit: string; readonly by: 'end-to-end-id' | 'mandate' }
  | {
      readonly outcome: 'unmatched';
      readonly code:
        | 'payments.debit-unknown'
        | 'payments.already-returned'
        | 'payments.return-before-debit'
        | 'payments.return-amount-differs'
        | 'payments.return-ambiguous';
      readonly debits: readonly string[];
    };

type Unmatched = Extract<ReturnMatch, { outcome: 'unmatched' }>['code'];

const unmatched = (code: Unmatched, debits: readonly SubmittedDebit[] = []): ReturnMatch => ({
  outcome: 'unmatched',
  code,
  debits: debits.map(({ debit }) => debit),
});

const isLater = ({ on, settled }: ToldReturn, { submittedOn, collectOn }: SubmittedDebit): boolean =>
  on >= (settled ? collectOn : submittedOn);
const hasAmount = ({ amount }: ToldReturn, debit: SubmittedDebit): boolean =>
  amount === undefined || amount === debit.amount;

const whyNot = (told: ToldReturn, debit: SubmittedDebit): Unmatched | undefined => {
  if (debit.cameBack) return 'payments.already-returned';
  if (!isLater(told, debit)) return 'payments.return-before-debit';
  return hasAmount(told, debit) ? undefined : 'payments.return-amount-differs';
};

/**
 * Which debit came back? The one that the return names; only where it names none, the single one of its mandate with its
 * amount that was collected by then and did not come back. What is not sure goes to a person, never guessed. Source:
 * EPC114-06 §3.2 (references of R-transactions).
 *
 * `debits`: those with its EndToEndId, and those of its mandate.
 */
export const matchReturn = (told: ToldReturn, debits: readonly SubmittedDebit[]): ReturnMatch => {
  if (told.endToEndId === undefined) return matchByMandate(told, debits);
  const named = debits.find(({ debit }) => debit === told.endToEndId);
  if (named === undefined) return unmatched('payments.debit-unknown');
  const wrong = whyNot(told, named);
  return wrong === undefined
    ? { outcome: 'matched', debit: named.debit, by: 'end-to-end-id' }
    : unmatched(wrong, [named]);
};

const matchByMandate = (told: ToldReturn, debits: readonly SubmittedDebit[]): ReturnMatch => {
  if (told.rum === undefined || told.amount === undefined) return unmatched('payments.debit-unknown');
  const ofMandate = debits.filter(({ rum }) => rum === told.rum);
  const fitting = ofMandate.filter((debit) => whyNot(told, debit) === undefined);
  if (fitting.length === 1) return { outcome: 'matched', debit: fitting[0]!.debit, by: 'mandate' };
  if (fitting.length > 1) return unmatched('payments.return-ambiguous', fitting);
  return ofMandate.length === 1
    ? unmatched(whyNot(told, ofMandate[0]!)!, ofMandate)
    : unmatched('payments.debit-unknown');
};
