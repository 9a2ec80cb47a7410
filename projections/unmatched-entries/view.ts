import type { Unmatched } from '../../domain/payments/bank-files/events.js';
import { debitsLeft, isOfMany } from '../../domain/payments/bank-files/rules/debits-left.js';
import { dayInParis } from '../../domain/shared/calendar.js';
import { idIn } from '../../domain/shared/id-in.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { UnmatchedEntryDocument } from './document.js';

type Decided = ViewEvent<'EntryAssigned' | 'EntrySetAside'>;

const fileOf = ({ stream }: { readonly stream: string }): string => idIn(stream);
const idOf = (event: { readonly stream: string }, index: number): string => `${fileOf(event)}:${index}`;
const key = (event: Decided): string => idOf(event, event.data.index);

const opened = (event: ViewEvent<'EntriesUnmatched'>, { bookedOn, ...entry }: Unmatched): UnmatchedEntryDocument => ({
  file: fileOf(event),
  status: 'open',
  day: bookedOn ?? dayInParis(event.occurredAt),
  ...entry,
});

/** A reject of many stays open until the last of its debits is assigned; what was decided last is told. */
const assigned = (entry: UnmatchedEntryDocument, { occurredAt, data }: ViewEvent<'EntryAssigned'>) => {
  const { by, contract, payment, returned } = data;
  const left = isOfMany(entry) ? debitsLeft(entry.debits, payment) : [];
  const decision = {
    by,
    on: dayInParis(occurredAt),
    contract,
    ...(returned && { debit: payment, code: returned.code }),
  };
  return left.length > 0 ? { ...entry, debits: left, decision } : { ...entry, status: 'assigned' as const, decision };
};

/** The work list of what banks told and nobody could match, with what operators decided. */
export const unmatchedEntries = defineView<UnmatchedEntryDocument>({
  name: 'unmatched-entries',
  version: 2,
  partition: 'whole',
  document: UnmatchedEntryDocument,
  indexes: [['status', 'day']],
  on: {
    EntriesUnmatched: {
      key: (event) => event.data.entries.map(({ index }) => idOf(event, index)),
      apply: (_none, event, id) =>
        opened(
          event,
          event.data.entries.find(({ index }) => id === idOf(event, index))!,
        ),
    },
    EntryAssigned: {
      key,
      apply: (entry, event) => entry && assigned(entry, event),
    },
    EntrySetAside: {
      key,
      apply: (entry, { occurredAt, data: { by, reason } }) =>
        entry && { ...entry, status: 'set-aside', decision: { by, on: dayInParis(occurredAt), reason } },
    },
  },
});
