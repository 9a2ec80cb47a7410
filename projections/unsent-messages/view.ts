import { defineView } from '../define-view.js';
import { UnsentMessageDocument } from './document.js';

const messageOf = ({ data }: { readonly data: { readonly message: string } }): string => data.message;

/** What members are still to be written, found again from the log whatever becomes of a queue; what left is not here. */
export const unsentMessages = defineView<UnsentMessageDocument>({
  name: 'unsent-messages',
  version: 1,
  partition: 'whole',
  document: UnsentMessageDocument,
  indexes: [['state', 'on']],
  on: {
    MessageOrdered: {
      key: messageOf,
      apply: (_none, { subject, data: { message, template, medium, on } }) => ({
        message,
        member: subject!,
        template,
        medium,
        state: 'waiting',
        on,
      }),
    },
    MessageHandedOver: { key: messageOf, apply: () => undefined },
    MessageRefused: {
      key: messageOf,
      apply: (document, { data: { on, reason } }) => document && { ...document, state: 'refused', on, reason },
    },
  },
});
