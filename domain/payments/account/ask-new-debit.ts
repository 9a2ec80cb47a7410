import { refuse, type Decision } from '../../shared/decider.js';
import { amountOwed } from '../rules/amount-owed.js';
import { arrears } from '../rules/arrears.js';
import { debitAskedCollectedOn } from '../rules/debit-asked-collected-on.js';
import { meaningOfReturn } from '../rules/meaning-of-return.js';
import type { AskNewDebit } from './commands.js';
import type { AccountEvent } from './events.js';
import type { Account, Instalment } from './state.js';

/** A debt that came back so often is paid otherwise: asking again and again would put the formal notice off for ever. */
const MOST_TRIES = 4;

const isStopped = ({ refused }: Instalment): boolean =>
  refused !== undefined && meaningOfReturn(refused.code, refused.on)?.action === 'stop-all';

export const askNewDebit = ({ today: on }: AskNewDebit, account: Account): Decision<AccountEvent> => {
  const owed = arrears(account, on);
  if (owed.length === 0) return refuse('payments.nothing-owed');
  const debts = account.instalments.filter(({ number }) => owed.some((share) => share.number === number));
  const asked = debts.find((debt) => debt.asked !== undefined);
  if (asked) return refuse('payments.new-debit-asked-already', { collectOn: asked.asked });
  if (debts.some((debt) => debt.announcedOn === undefined || isStopped(debt) || debt.tries >= MOST_TRIES))
    return refuse('payments.not-to-be-presented-again');
  const amount = amountOwed(account, on);
  const data = { on, collectOn: debitAskedCollectedOn(on), shares: [...owed], costs: account.costsOwed, amount };
  return [{ type: 'NewDebitAsked', data }];
};
