import type { PlanInstalments, ReplanInstalments } from '../../payments/account/commands.js';
import type { Cents } from '../../shared/money.js';
import type { Happened, Order } from '../process.js';
import type { Seen } from './evolve.js';
import type { BilledContract, BilledYear, Billing } from './state.js';

/** What the process orders; the handler adds the day, the due date of a supplement, and the announcement. */
export type BillingOrder = PlanInstalments | Pick<ReplanInstalments, 'type' | 'plan' | 'reason' | 'premium'>;

/** Plans that are asked for, again too, and planned years whose premium is another than the account knows. */
export const react = (happened: Happened<Seen>, before: Billing, after: Billing): readonly Order<BillingOrder>[] => {
  const { contract } = after;
  if (contract === undefined) return [];
  const stream = `account-${contract.id}`;
  return contract.years.flatMap((year) => {
    const former = before.contract?.years.find(({ from }) => from === year.from);
    const command = planOf(year, former) ?? replanOf(contract, year, former, happened.event);
    return command ? [{ stream, name: `${command.type}/${year.from}`, command }] : [];
  });
};

const planOf = ({ from, until, asked }: BilledYear, former: BilledYear | undefined): BillingOrder | undefined => {
  if (asked === undefined || asked.times === former?.asked?.times) return undefined;
  const { part, premium, frequency } = asked;
  return { type: 'PlanInstalments', premium, frequency, firstDueOn: from, notBefore: part.billedFrom, until };
};

const replanOf = (
  contract: BilledContract,
  { until, planned }: BilledYear,
  former: BilledYear | undefined,
  event: Seen,
): BillingOrder | undefined => {
  if (planned === undefined) return undefined;
  const { plan, premium } = planned;
  if (premium === (former?.planned?.premium ?? plannedNow(event))) return undefined;
  return { type: 'ReplanInstalments', plan, reason: reasonOf(contract, until, event), premium };
};

const plannedNow = (event: Seen): Cents | undefined =>
  event.type === 'InstalmentsPlanned' ? event.data.premium : undefined;

const reasonOf = (
  { endsOn }: BilledContract,
  until: BilledYear['until'],
  { type }: Seen,
): ReplanInstalments['reason'] => {
  if (endsOn !== undefined && endsOn < until) return 'terminated';
  if (type === 'GuaranteesSuspended') return 'suspended';
  return type === 'GuaranteesReinstated' ? 'reinstated' : 'amended';
};
