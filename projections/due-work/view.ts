import type { Family } from '../../domain/contracts/family.js';
import { renewalNoticeOn } from '../../domain/contracts/rules/renewal-notice-on.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import { DueWorkDocument } from './document.js';

type Waiting = Pick<DueWorkDocument, 'amendments' | 'amendOn'>;

const waiting = (amendments: DueWorkDocument['amendments']): Waiting => ({
  amendments,
  amendOn: amendments.map(({ from }) => from).sort((one, other) => (one < other ? -1 : 1))[0] ?? '',
});

const waitsNoMore = (
  document: DueWorkDocument | undefined,
  { data }: { readonly data: { readonly amendment: string } },
): DueWorkDocument | undefined =>
  document && { ...document, ...waiting(document.amendments.filter(({ amendment }) => amendment !== data.amendment)) };

/** What is due for a due date; nothing where the contract has ended by then. */
const until = (
  document: Omit<DueWorkDocument, 'nextDueOn' | 'noticeOn' | 'renewOn'> & { readonly family: Family },
  nextDueOn: CalendarDate,
): DueWorkDocument | undefined =>
  document.endsOn !== undefined && document.endsOn <= nextDueOn
    ? undefined
    : { ...document, nextDueOn, noticeOn: renewalNoticeOn(document.family, nextDueOn) ?? '', renewOn: nextDueOn };

/** What the days bring to contracts, found again from the log whenever it is lost: what a daily close is to do. */
export const dueWork = defineView<DueWorkDocument>({
  name: 'due-work',
  version: 1,
  partition: 'whole',
  document: DueWorkDocument,
  indexes: [['noticeOn'], ['renewOn'], ['amendOn']],
  on: {
    ContractSubscribed: {
      key: contractOf,
      apply: (_none, event) =>
        until(
          {
            contract: contractOf(event),
            member: event.subject!,
            number: event.data.number,
            family: event.data.family,
            ...waiting([]),
          },
          event.data.nextDueOn,
        ),
    },
    AmendmentRequested: {
      key: contractOf,
      apply: (document, { data: { amendment, from, cause } }) =>
        document && cause === 'member'
          ? { ...document, ...waiting([...document.amendments, { amendment, from }]) }
          : document,
    },
    AmendmentApplied: { key: contractOf, apply: waitsNoMore },
    AmendmentWithdrawn: { key: contractOf, apply: waitsNoMore },
    RenewalNoticeSent: {
      key: contractOf,
      apply: (document, { data }) => (document?.nextDueOn === data.dueOn ? { ...document, noticeOn: '' } : document),
    },
    ContractRenewed: {
      key: contractOf,
      apply: (document, { data }) => document && until(document, data.nextDueOn),
    },
    ContractTerminated: {
      key: contractOf,
      apply: (document, { data }) => {
        if (document === undefined || data.endsOn <= document.nextDueOn) return undefined;
        return { ...document, endsOn: data.endsOn };
      },
    },
  },
});
