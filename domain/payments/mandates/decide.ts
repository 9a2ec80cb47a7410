import { impossible, refuse, type Decision } from '../../shared/decider.js';
import { lastDayOfMandate } from '../rules/last-day-of-mandate.js';
import type {
  BlockMandate,
  ChangeMandateAccount,
  LapseMandate,
  MandateCommand,
  PresentMandate,
  RenameMandate,
  SignMandate,
  UnblockMandate,
  WithdrawPresentation,
} from './commands.js';
import type { MandateEvent, Sequence } from './events.js';
import type { Mandate, SignedMandate } from './state.js';

type Decided = Decision<MandateEvent>;

/** A file of bounded size: more changes than a long life has are for an adviser to look at. */
const MAX_CHANGES = 100;
/** Mandates of one member that may be open at a time. */
const MAX_OPEN = 20;

export const decide = (command: MandateCommand, mandate: Mandate): Decided => {
  if (command.type === 'SignMandate')
    return mandate.status === 'none' ? sign(command) : refuse('payments.mandate-already-signed');
  if (mandate.status === 'none') return refuse('payments.mandate-unknown');
  if (command.type === 'WithdrawPresentation') return withdraw(command, mandate);
  if (mandate.status !== 'open') return refuse(`payments.mandate-${mandate.status}`);
  switch (command.type) {
    case 'ChangeMandateAccount':
      return changeAccount(command, mandate);
    case 'RenameMandate':
      return rename(command, mandate);
    case 'BlockMandate':
      return block(command, mandate);
    case 'UnblockMandate':
      return unblock(command, mandate);
    case 'RevokeMandate':
      return [{ type: 'MandateRevoked', data: { on: command.today, by: command.by } }];
    case 'LapseMandate':
      return lapse(command, mandate);
    case 'PresentMandate':
      return present(command, mandate);
    default:
      return impossible(command);
  }
};

const sign = ({ today, type: _type, others = 0, ...data }: SignMandate): Decided => {
  if (data.signedOn > today) return refuse('payments.mandate-signed-in-future', { today });
  if (others >= MAX_OPEN) return refuse('payments.too-many-mandates', { most: MAX_OPEN });
  return [{ type: 'MandateSigned', effectiveOn: data.signedOn, data }];
};

/** A new account mends what was wrong with the former one. */
const changeAccount = ({ today, account, accountNow }: ChangeMandateAccount, mandate: SignedMandate): Decided => {
  if (accountNow?.iban === account.iban) return refuse('payments.account-unchanged');
  if (mandate.accounts.length >= MAX_CHANGES) return refuse('payments.too-many-accounts', { most: MAX_CHANGES });
  const changed: MandateEvent = { type: 'MandateAccountChanged', effectiveOn: today, data: { on: today, account } };
  return mandate.blocks.includes('account') ? [changed, unblocked(today, 'account')] : [changed];
};

const rename = ({ today, rum, ics }: RenameMandate, mandate: SignedMandate): Decided => {
  const original = mandate.names.at(-1)!.value;
  if (original.rum === rum && original.ics === ics) return refuse('payments.mandate-names-unchanged');
  if (mandate.names.length >= MAX_CHANGES) return refuse('payments.too-many-names', { most: MAX_CHANGES });
  return [{ type: 'MandateRenamed', effectiveOn: today, data: { on: today, rum, ics, original } }];
};

const block = ({ today, why, code }: BlockMandate, { blocks }: SignedMandate): Decided =>
  blocks.includes(why)
    ? refuse('payments.mandate-already-blocked', { why })
    : [{ type: 'MandateBlocked', data: { on: today, why, ...(code !== undefined && { code }) } }];

const unblock = ({ today, why }: UnblockMandate, { blocks }: SignedMandate): Decided =>
  blocks.includes(why) ? [unblocked(today, why)] : refuse('payments.mandate-not-blocked', { why });

const unblocked = (on: UnblockMandate['today'], why: UnblockMandate['why']): MandateEvent => ({
  type: 'MandateUnblocked',
  data: { on, why },
});

const lapse = ({ today }: LapseMandate, { lastDueOn, signedOn }: SignedMandate): Decided => {
  const lastDay = lastDayOfMandate(lastDueOn ?? signedOn);
  return today > lastDay
    ? [{ type: 'MandateLapsed', data: { on: today, lastDay } }]
    : refuse('payments.mandate-not-lapsed', { lastDay });
};

const present = ({ debit, dueOn, final = false }: PresentMandate, mandate: SignedMandate): Decided => {
  if (mandate.blocks.length > 0) return refuse('payments.mandate-blocked', { why: mandate.blocks });
  if (dueOn < mandate.signedOn) return refuse('payments.due-before-signature', { signedOn: mandate.signedOn });
  if (debit === mandate.lastDebit) return refuse('payments.debit-already-presented');
  const lastDay = lastDayOfMandate(mandate.lastDueOn ?? mandate.signedOn);
  if (dueOn > lastDay) return refuse('payments.mandate-lapsed', { lastDay });
  const tellsChange = mandate.untold.account || mandate.untold.original !== undefined;
  return [{ type: 'MandatePresented', data: { debit, dueOn, sequence: sequenceOf(mandate, final), tellsChange } }];
};

/** A change told meanwhile is yet to be told as well; a bank that saw no debit at all is told of none. */
const withdraw = ({ debit }: WithdrawPresentation, { lastDebit, beforeLast, untold }: SignedMandate): Decided => {
  if (debit !== lastDebit || beforeLast === undefined) return refuse('payments.debit-not-presented');
  const { lastDebit: before, lastDueOn, untold: then } = beforeLast;
  const original = then.original ?? untold.original;
  const left =
    before === undefined
      ? { account: false }
      : { account: then.account || untold.account, ...(original && { original }) };
  const last = { ...(before !== undefined && { lastDebit: before }), ...(lastDueOn !== undefined && { lastDueOn }) };
  return [{ type: 'PresentationWithdrawn', data: { debit, ...last, untold: left } }];
};

/** EPC016-06 §4.2: one-off mandates have one debit; the others a first, recurrent and perhaps a final one. */
const sequenceOf = ({ kind, lastDebit }: SignedMandate, final: boolean): Sequence => {
  if (kind === 'one-off') return 'OOFF';
  if (final) return 'FNAL';
  return lastDebit === undefined ? 'FRST' : 'RCUR';
};
