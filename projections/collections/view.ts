import type { CalendarDate } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { countedIn, NO_DEBITS, withDebit, withoutDebit } from './counted.js';
import { CollectionsDocument } from './document.js';

type Outcome = AccountViewEvent<'DebitCollected' | 'DebitReturned' | 'DebitRefunded'>;
type Back = AccountViewEvent<'DebitReturned' | 'DebitRefunded'>;
type Day = CollectionsDocument;

/** Contracts that begin alike are debited one after the other: a batch of events is in few documents. */
const key = ({ stream, data }: AccountViewEvent<'DebitSubmitted'> | Outcome): readonly string[] =>
  data.collectOn === undefined ? [] : [`${data.collectOn}:${contractOf({ stream }).slice(0, 2)}`];

const noneOn = (collectOn: CalendarDate): Day => ({
  collectOn,
  submitted: NO_DEBITS,
  collected: NO_DEBITS,
  returned: NO_DEBITS,
  pending: NO_DEBITS,
  onTheirWay: [],
  codes: [],
  files: [],
});

const submitted = (before: Day | undefined, { data }: AccountViewEvent<'DebitSubmitted'>): Day => {
  const { debit, collectOn, submittedOn, amount } = data;
  const day = before ?? noneOn(collectOn);
  return {
    ...day,
    submitted: withDebit(day.submitted, amount),
    pending: withDebit(day.pending, amount),
    onTheirWay: [...day.onTheirWay, debit],
    files: countedIn(day.files, 'submittedOn', { submittedOn, ...NO_DEBITS }, amount),
  };
};

/** Without a debit where it was counted: on its way, or collected already. */
const withoutIt = (day: Day, { data: { debit, amount } }: Outcome): Day =>
  day.onTheirWay.includes(debit)
    ? {
        ...day,
        pending: withoutDebit(day.pending, amount),
        onTheirWay: day.onTheirWay.filter((one) => one !== debit),
      }
    : { ...day, collected: withoutDebit(day.collected, amount) };

const collected = (before: Day | undefined, event: Outcome): Day | undefined => {
  const day = before && withoutIt(before, event);
  return day && { ...day, collected: withDebit(day.collected, event.data.amount) };
};

const back = (before: Day | undefined, event: Back): Day | undefined => {
  const day = before && withoutIt(before, event);
  if (day === undefined) return undefined;
  const { code, amount } = event.data;
  const codes = countedIn(day.codes, 'code', { code, ...NO_DEBITS }, amount);
  return { ...day, returned: withDebit(day.returned, amount), codes };
};

/** What was submitted for each collection day, and what became of it, counted: for those who look after the collections. */
export const collections = defineView<CollectionsDocument>({
  name: 'collections',
  version: 1,
  partition: 'whole',
  document: CollectionsDocument,
  indexes: [['collectOn']],
  on: {
    DebitSubmitted: { key, apply: submitted },
    DebitCollected: { key, apply: collected },
    DebitReturned: { key, apply: back },
    DebitRefunded: { key, apply: back },
  },
});
