import type { CalendarDate } from '../../shared/calendar.js';
import { refuse, type Refusal } from '../../shared/decider.js';
import type { SubmitDebit } from '../account/commands.js';
import type { Instalment } from '../account/state.js';
import { meaningOfReturn } from './meaning-of-return.js';

/** A limit on everything: what was tried so often is for a person to settle. */
const MAX_TRIES = 10;

const mayBeTriedAgain = (
  { tries, refused, asked }: Instalment,
  again: SubmitDebit['again'],
  on: CalendarDate,
): boolean => {
  const meaning = refused && meaningOfReturn(refused.code, on);
  const wanted = again === 'asked-by-member' || asked !== undefined;
  if (meaning === undefined) return tries === 0 || wanted;
  if (meaning.action === 'stop-all' || tries >= MAX_TRIES) return false;
  if (again === 'corrected') return meaning.action === 'correct-and-reissue';
  return wanted || tries <= meaning.representations;
};

/**
 * Why an instalment may not be in a debit of a day; `undefined` when it may: owed, announced 14 days before or agreed to, due, and
 * not presented more often than the code of its return allows. EPC016-06 §4.3; C. ass. L113-3.
 */
export const whyNotSubmitted = (
  instalment: Instalment,
  { collectOn, again, today }: SubmitDebit,
): Refusal | undefined => {
  const { number, dueOn, amount, paid, pending, announcedOn, asked } = instalment;
  if (pending !== undefined) return refuse('payments.debit-on-its-way', { number });
  if (amount <= paid) return refuse('payments.nothing-owed', { number });
  if (announcedOn === undefined && asked === undefined) return refuse('payments.not-announced', { number });
  if (collectOn < dueOn) return refuse('payments.not-yet-due', { number, dueOn });
  if (!mayBeTriedAgain(instalment, again, today)) return refuse('payments.not-to-be-presented-again', { number });
  return undefined;
};
