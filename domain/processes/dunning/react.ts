import type { ReinstateAfterPayment, SuspendForUnpaid } from '../../contracts/commands.js';
import type { SendFormalNotice } from '../../payments/account/commands.js';
import type { Happened, Order } from '../process.js';
import type { Seen } from './evolve.js';
import { noticeOn } from './rules/notice-on.js';
import { paidUpOn } from './rules/paid-up-on.js';
import type { Dunning } from './state.js';

/** What the process orders; the handler adds the real day, and to a notice what the contract is of. */
export type DunningOrder =
  | Pick<SendFormalNotice, 'type' | 'notice' | 'plannedOn'>
  | Pick<SuspendForUnpaid, 'type' | 'from' | 'noticeSentOn'>
  | Pick<ReinstateAfterPayment, 'type' | 'paidOn'>;

/** A letter leaves with a day's closing; cover that ended or is back is told at once. */
export const react = (happened: Happened<Seen>, before: Dunning, after: Dunning): readonly Order<DunningOrder>[] => [
  ...(happened.event.type === 'DayOpened' ? notice(happened, after) : []),
  ...(after.asked.suspension === before.asked.suspension ? [] : suspension(after)),
  ...(after.asked.reinstatement === before.asked.reinstatement ? [] : reinstatement(after)),
];

/** What is owed to its member is set off first: the day's closing does so. C. civ. 1347. */
const notice = ({ derive }: Happened<Seen>, state: Dunning): readonly Order<DunningOrder>[] => {
  const { contract, today, account } = state;
  const day = noticeOn(state);
  if (account.refundOwed > 0) return [];
  if (contract === undefined || today === undefined || day === undefined || day > today) return [];
  const command = { type: 'SendFormalNotice', notice: derive(`notice/${contract}`), plannedOn: today } as const;
  return [{ stream: `account-${contract}`, name: 'notice', command }];
};

const suspension = ({ contract, lapsed }: Dunning): readonly Order<DunningOrder>[] =>
  lapsed === undefined
    ? []
    : [{ stream: `contract-${contract}`, name: 'suspension', command: { type: 'SuspendForUnpaid', ...lapsed } }];

const reinstatement = (state: Dunning): readonly Order<DunningOrder>[] => {
  const paidOn = paidUpOn(state);
  if (paidOn === undefined) return [];
  const command = { type: 'ReinstateAfterPayment', paidOn } as const;
  return [{ stream: `contract-${state.contract}`, name: 'reinstatement', command }];
};
