import { nextNoticeOn } from '../../domain/payments/rules/next-notice-on.js';
import { inOrder } from '../../domain/shared/in-order.js';
import type { UnpaidDocument } from './document.js';

type Found = 'standing' | 'terminableFrom' | 'noticeOn' | 'owedAfter';

/** What a contract is found by in the list. */
export const standing = ({ letterNotLeft, ...document }: Omit<UnpaidDocument, Found>): UnpaidDocument => {
  const { account, endsOn, suspended } = document;
  const { instalments, notice, costsOwed } = account;
  const unpaid = instalments.filter(({ amount, paid }) => amount > paid);
  const claimed = notice !== undefined || suspended !== undefined;
  const refused = unpaid.some((instalment) => instalment.refused !== undefined);
  return inOrder({
    ...document,
    letterNotLeft: notice !== undefined && suspended === undefined ? letterNotLeft : undefined,
    standing: claimed ? 'claimed' : refused ? 'refused' : '',
    terminableFrom: notice?.terminableFrom ?? '',
    noticeOn: (claimed ? undefined : nextNoticeOn(account)) ?? '',
    owedAfter: endsOn !== undefined && (unpaid.length > 0 || costsOwed > 0) ? endsOn : '',
  });
};
