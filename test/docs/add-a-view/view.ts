import { defineView, type ViewEvent } from '../../../projections/define-view.js';
import { DueDocument } from './document.js';

const key = ({ subject, stream }: ViewEvent): string => `${subject!}:${stream.slice('contract-'.length)}`;

export const dueDates = defineView<DueDocument>({
  name: 'due-dates',
  version: 1,
  partition: 'subject',
  document: DueDocument,
  indexes: [['member', 'nextDueOn']],
  on: {
    ContractSubscribed: {
      key,
      apply: (_none, { subject, data: { number, nextDueOn } }) => ({ member: subject!, number, nextDueOn }),
    },
    ContractRenewed: { key, apply: (due, { data: { nextDueOn } }) => due && { ...due, nextDueOn } },
    ContractTerminated: { key, apply: () => undefined },
  },
});
