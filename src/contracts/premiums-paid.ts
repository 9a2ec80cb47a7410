import { contracts } from '../../domain/contracts/contracts.js';
import type { PaidPremium } from '../../domain/contracts/events.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { accounts } from '../../domain/payments/account/account.js';
import type { Account } from '../../domain/payments/account/state.js';
import type { FreeDays } from '../../domain/processes/billing/rules/days-covered.js';
import { insuredYears } from '../../domain/processes/billing/rules/insured-years.js';
import { paidForDays, type PaidPlan } from '../../domain/processes/billing/rules/paid-for-days.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { plus, ZERO } from '../../domain/shared/money.js';
import type { Core } from '../core/open-core.js';

/** The premium of a contract that was paid, parted on the day of an end. */
export type PaidPremiums = (contract: string, endsOn: CalendarDate) => Promise<readonly PaidPremium[]>;

/** What was paid of a contract's premium, facts of its account's stream: what is owed back is that of what was paid. */
export const premiumsPaid =
  ({ commands }: Pick<Core, 'commands'>): PaidPremiums =>
  async (contract, endsOn) => {
    const account = await commands.load(accounts, `account-${contract}`);
    const { state } = await commands.load(contracts, `contract-${contract}`);
    if (state.status === 'none' || account.state.years.length === 0) return [];
    const premiums = { premium: state.premium, free: soldDays(state) };
    const ref = `event:account-${contract}@${account.end.revision}`;
    return paidForDays(insuredYears(state), plansOf(account.state), premiums, endsOn).map((days) => ({ ...days, ref }));
  };

const plansOf = ({ years, instalments }: Account): readonly PaidPlan[] =>
  years.map(({ plan, firstDueOn, frequency }) => {
    const paid = instalments.filter((instalment) => instalment.plan === plan).map((instalment) => instalment.paid);
    return { firstDueOn, frequency, paid: plus(ZERO, ...paid) };
  });

const soldDays = ({ suspensions }: SubscribedContract): readonly FreeDays[] =>
  suspensions
    .filter(({ reason }) => reason === 'vehicle-sold')
    .map(({ from, coverBackAt }) => ({ from, until: coverBackAt && dayInParis(coverBackAt) }));
