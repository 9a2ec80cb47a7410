import { contractOf } from '../contract-of.js';
import { defineView, type ViewEvent } from '../define-view.js';
import { PremiumScheduleDocument } from './document.js';
import { scheduleAfter, type ScheduleEvent } from './schedule-after.js';

const key = (event: ViewEvent): string => `${event.subject!}:${contractOf(event)}`;

const later = {
  key,
  apply: (schedule: PremiumScheduleDocument | undefined, event: ScheduleEvent): PremiumScheduleDocument | undefined =>
    schedule && scheduleAfter(schedule, event),
};

/** What a member is to pay for each contract, and what became of it; savings have none. */
export const premiumSchedule = defineView<PremiumScheduleDocument>({
  name: 'premium-schedule',
  version: 2,
  partition: 'subject',
  document: PremiumScheduleDocument,
  indexes: [
    ['member', 'subscribedOn'],
    ['member', 'contract', 'subscribedOn'],
  ],
  on: {
    ContractSubscribed: {
      key,
      apply: (_none, { subject, stream, data: { number, family, acceptedOn } }) => {
        if (family === 'epargne') return undefined;
        const contract = contractOf({ stream });
        return { contract, member: subject!, number, family, subscribedOn: acceptedOn, years: [], instalments: [] };
      },
    },
    InstalmentsPlanned: later,
    InstalmentsReplanned: later,
    InstalmentsAnnounced: later,
    NewDebitAsked: later,
    DebitSubmitted: later,
    DebitCollected: later,
    DebitReturned: later,
    DebitRefunded: later,
    PremiumRegularised: later,
    PremiumRefundOwed: later,
    PremiumRefundSetOff: later,
  },
});
