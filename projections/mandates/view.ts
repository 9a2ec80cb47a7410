import { idIn } from '../../domain/shared/id-in.js';
import { defineView } from '../define-view.js';
import { MandateDocument } from './document.js';
import { mandateAfter } from './mandate-after.js';

const mandate = {
  key: ({ stream }: { readonly stream: string }): string => idIn(stream),
  apply: mandateAfter,
};

/**
 * Mandates with their history. Found by member in the order of signature, by their names of now, and by the day on which
 * those that are open lapse.
 */
export const mandates = defineView<MandateDocument>({
  name: 'mandates',
  version: 1,
  partition: 'whole',
  document: MandateDocument,
  indexes: [['member', 'signedOn'], ['rum'], ['status', 'lapsesOn']],
  on: {
    MandateSigned: mandate,
    MandateAccountChanged: mandate,
    MandateRenamed: mandate,
    MandateBlocked: mandate,
    MandateUnblocked: mandate,
    MandateRevoked: mandate,
    MandateLapsed: mandate,
    MandatePresented: mandate,
    PresentationWithdrawn: mandate,
  },
});
