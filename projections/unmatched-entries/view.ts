import type { Unmatched } from '../../domain/payments/bank-files/events.js';
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

/** The work list of what banks told and nobody could match, with what operators decided. */
export const unmatchedEntries = defineView<UnmatchedEntryDocument>({
  name: 'unmatched-entries',
  version: 1,
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
      apply: (entry, { occurredAt, data: { by, contract } }) =>
        entry && { ...entry, status: 'assigned', decision: { by, on: dayInParis(occurredAt), contract } },
    },
    EntrySetAside: {
      key,
      apply: (entry, { occurredAt, data: { by, reason } }) =>
        entry && { ...entry, status: 'set-aside', decision: { by, on: dayInParis(occurredAt), reason } },
    },
  },
});
