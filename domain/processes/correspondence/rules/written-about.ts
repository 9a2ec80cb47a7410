import type { Template } from '../../../correspondence/events.js';
import type { ReturnAction } from '../../../parameters/return-codes.js';
import { meaningOfReturn } from '../../../payments/rules/meaning-of-return.js';
import type { CalendarDate } from '../../../shared/calendar.js';
import type { Seen } from '../seen.js';

interface Wanted {
  readonly template: Template;
  readonly isRegistered: boolean;
}

const plain = (template: Template): Wanted => ({ template, isRegistered: false });
const registered = (template: Template): Wanted => ({ template, isRegistered: true });

/** Not of our own mistakes, nor to one who died. */
const SILENT: ReadonlySet<ReturnAction> = new Set(['correct-and-reissue', 'check-duplicate', 'stop-all']);
const isSilent = (code: string, returnedOn: CalendarDate): boolean => {
  const meaning = meaningOfReturn(code, returnedOn);
  return meaning !== undefined && SILENT.has(meaning.action);
};

/**
 * What a member is written to about an event; `undefined`: nothing. By registered letter: the formal notice (C. ass.
 * R113-1), and the end that the insurer gives for unpaid premiums (L113-3). In writing: that a member's own notice was
 * received (L113-14), instalments 14 days before (EPC016-06), and what changes an account or an address, so that a
 * stranger's doing is noticed (our policy).
 */
export const writtenAbout = ({ type, data }: Seen): Wanted | undefined => {
  switch (type) {
    case 'FormalNoticeSent':
      return registered('formal-notice');
    case 'InstalmentsAnnounced':
      return plain('instalments-announced');
    case 'DebitReturned':
    case 'DebitRefunded':
      return isSilent(data.code, data.returnedOn) ? undefined : plain('payment-refused');
    case 'GuaranteesSuspended':
      return plain('guarantees-suspended');
    case 'GuaranteesReinstated':
      return plain('guarantees-reinstated');
    case 'ContractTerminated':
      return data.ground.kind === 'unpaid' ? registered('contract-terminated') : plain('contract-terminated');
    case 'MandateSigned':
      return plain('mandate-signed');
    case 'MandateAccountChanged':
      return plain('mandate-account-changed');
    case 'AddressChanged':
      return plain('address-changed');
    default:
      return undefined;
  }
};
