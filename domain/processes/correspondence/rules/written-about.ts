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

const PLAIN: { readonly [Type in Seen['type']]?: Template } = {
  InstalmentsAnnounced: 'instalments-announced',
  PremiumRefundPaid: 'premium-refunded',
  PremiumRefundSetOff: 'refund-set-off',
  PremiumRefundReturned: 'refund-returned',
  GuaranteesSuspended: 'guarantees-suspended',
  GuaranteesReinstated: 'guarantees-reinstated',
  MandateSigned: 'mandate-signed',
  MandateAccountChanged: 'mandate-account-changed',
  AddressChanged: 'address-changed',
};

/** Not of our own mistakes, nor to one who died. */
const SILENT: ReadonlySet<ReturnAction> = new Set(['correct-and-reissue', 'check-duplicate', 'stop-all']);
const isSilent = (code: string, returnedOn: CalendarDate): boolean => {
  const meaning = meaningOfReturn(code, returnedOn);
  return meaning !== undefined && SILENT.has(meaning.action);
};

/**
 * What a member is written to about an event; `undefined`: nothing. By registered letter: the formal notice (C. ass.
 * R113-1), and the end that the insurer gives for unpaid premiums (L113-3). In writing: that a member's own notice was
 * received (L113-14), instalments 14 days before (EPC016-06), that a debt was set off (C. civ. 1347: it must be invoked),
 * what is paid back, and what changes an account or an address, so that a
 * stranger's doing is noticed (our policy).
 */
export const writtenAbout = ({ type, data }: Seen): Wanted | undefined => {
  switch (type) {
    case 'FormalNoticeSent':
      return registered('formal-notice');
    case 'DebitReturned':
    case 'DebitRefunded':
      return isSilent(data.code, data.returnedOn) ? undefined : plain('payment-refused');
    case 'ContractTerminated':
      return data.ground.kind === 'unpaid' ? registered('contract-terminated') : plain('contract-terminated');
    default:
      return PLAIN[type] && plain(PLAIN[type]);
  }
};
