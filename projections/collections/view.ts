import type { CalendarDate } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { countedIn, NO_DEBITS, withDebit, withoutDebit } from './counted.js';
import { CollectionsDocument, type CollectionFile } from './document.js';

type Outcome = AccountViewEvent<'DebitCollected' | 'DebitReturned' | 'DebitRefunded'>;
type Back = AccountViewEvent<'DebitReturned' | 'DebitRefunded'>;
type Day = CollectionsDocument;

/** Contracts that begin alike are debited one after the other: a batch of events is in few documents. */
const key = ({ stream, data }: AccountViewEvent<'DebitSubmitted'> | Outcome): readonly string[] =>
  data.collectOn === undefined ? [] : [`${data.collectOn}:${contractOf({ stream }).slice(0, 2)}`];

const noneOf = (submittedOn: CalendarDate): CollectionFile => ({
  submittedOn,
  submitted: NO_DEBITS,
  collected: NO_DEBITS,
  returned: NO_DEBITS,
  pending: NO_DEBITS,
  onTheirWay: [],
  arrived: [],
});

const submitted = (before: Day | undefined, { data }: AccountViewEvent<'DebitSubmitted'>): Day => {
  const { debit, collectOn, submittedOn, amount } = data;
  const day = before ?? { collectOn, codes: [], files: [] };
  const known = day.files.find((file) => file.submittedOn === submittedOn);
  const file = known ?? noneOf(submittedOn);
  const grown = {
    ...file,
    submitted: withDebit(file.submitted, amount),
    pending: withDebit(file.pending, amount),
    onTheirWay: [...file.onTheirWay, debit],
  };
  return { ...day, files: known ? withFile(day, grown) : [...day.files, grown] };
};

const withFile = ({ files }: Day, changed: CollectionFile): readonly CollectionFile[] =>
  files.map((file) => (file.submittedOn === changed.submittedOn ? changed : file));

const fileOf = ({ files }: Day, debit: string): CollectionFile =>
  files.find(({ onTheirWay, arrived }) => onTheirWay.includes(debit) || arrived.includes(debit)) ?? files[0]!;

/** Without a debit where it was counted: on its way, or collected already. */
const withoutIt = (file: CollectionFile, { data: { debit, amount } }: Outcome): CollectionFile => {
  const others = (debits: readonly string[]) => debits.filter((one) => one !== debit);
  return file.onTheirWay.includes(debit)
    ? { ...file, pending: withoutDebit(file.pending, amount), onTheirWay: others(file.onTheirWay) }
    : { ...file, collected: withoutDebit(file.collected, amount), arrived: others(file.arrived) };
};

const collected = (day: Day | undefined, event: Outcome): Day | undefined => {
  if (day === undefined) return undefined;
  const { debit, amount } = event.data;
  const file = fileOf(day, debit);
  const left = withoutIt(file, event);
  const arrived = file === day.files[0] ? [] : [...left.arrived, debit];
  return { ...day, files: withFile(day, { ...left, collected: withDebit(left.collected, amount), arrived }) };
};

const back = (day: Day | undefined, event: Back): Day | undefined => {
  if (day === undefined) return undefined;
  const { debit, code, amount } = event.data;
  const left = withoutIt(fileOf(day, debit), event);
  const codes = countedIn(day.codes, 'code', { code, ...NO_DEBITS }, amount);
  return { ...day, codes, files: withFile(day, { ...left, returned: withDebit(left.returned, amount) }) };
};

/** What was submitted for each collection day, and what became of it, counted: for those who look after the collections. */
export const collections = defineView<CollectionsDocument>({
  name: 'collections',
  version: 2,
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
