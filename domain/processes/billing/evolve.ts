import type { CalendarEvent } from '../../calendar/events.js';
import { TAKEN_OVER, type ContractEvent } from '../../contracts/events.js';
import type { AccountEvent } from '../../payments/account/events.js';
import { dayInParis, type CalendarDate } from '../../shared/calendar.js';
import { idIn } from '../../shared/id-in.js';
import type { Id } from '../../shared/ids.js';
import { put } from '../../shared/timeline.js';
import type { Happened } from '../process.js';
import { amended } from './amended.js';
import { asked } from './asked.js';
import { planned } from './planned.js';
import { repriced } from './repriced.js';
import { insuredYears } from './rules/insured-years.js';
import type { BilledContract, Billing } from './state.js';

/** All that the process reads: what changes a premium, what was planned, and days. */
export type Seen =
  | Exclude<ContractEvent, { type: 'RenewalNoticeSent' | 'VehicleSold' | 'MotorCoefficientRevised' }>
  | Extract<AccountEvent, { type: 'InstalmentsPlanned' }>
  | Extract<CalendarEvent, { type: 'DayOpened' }>;
type DataOf<Type extends Seen['type']> = Extract<Seen, { type: Type }>['data'];

export const evolve = (state: Billing, { event, stream }: Happened<Seen>): Billing => {
  if (event.type === 'ContractSubscribed') return { ...state, contract: subscribed(idIn(stream), event.data) };
  const today = event.type === 'DayOpened' ? event.data.day : state.today;
  const { contract } = state;
  return { today, contract: contract && repriced(contractAfter(contract, event)) };
};

/** Savings have no premium. A year that was charged before we took the contract over is not asked for whole. */
const subscribed = (id: Id, { family, pricing, ...data }: DataOf<'ContractSubscribed'>): BilledContract | undefined => {
  if (family === 'epargne') return undefined;
  const { startsOn, dueDay, nextDueOn, frequency } = data;
  const contract = {
    id,
    startsOn,
    dueDay,
    nextDueOn,
    premium: [{ from: startsOn, value: pricing.yearly }],
    frequency: [{ from: startsOn, value: frequency }],
    waiting: [],
    sold: [],
    endsOn: undefined,
    years: insuredYears({ startsOn, dueDay, nextDueOn }),
  };
  return pricing.tariff.id === TAKEN_OVER.id ? contract : asked(contract, startsOn);
};

const contractAfter = (contract: BilledContract, event: Exclude<Seen, { type: 'ContractSubscribed' }>) => {
  switch (event.type) {
    case 'ContractRenewed':
      return renewed(contract, event.data);
    case 'GuaranteesSuspended':
      return event.data.reason === 'unpaid' ? contract : sold(contract, event.data.from);
    case 'GuaranteesReinstated':
      return event.data.reason === 'unpaid' ? contract : replaced(contract, dayInParis(event.data.coverBackAt));
    case 'ContractTerminated':
      return { ...contract, endsOn: event.data.endsOn };
    case 'InstalmentsPlanned':
      return { ...contract, years: contract.years.map((year) => planned(year, event.data)) };
    case 'DayOpened':
      return contract.years.reduce((one, { from }) => asked(one, from, event.data.day), contract);
    default:
      return amended(contract, event);
  }
};

const renewed = (
  contract: BilledContract,
  { dueOn, nextDueOn, pricing }: DataOf<'ContractRenewed'>,
): BilledContract => {
  const [year] = insuredYears({ ...contract, startsOn: dueOn, nextDueOn });
  const premium = put(contract.premium, dueOn, pricing.yearly);
  const next = { ...contract, nextDueOn, premium, years: [...contract.years, year!] };
  return pricing.tariff.id === TAKEN_OVER.id ? next : asked(next, dueOn);
};

const sold = (contract: BilledContract, from: CalendarDate): BilledContract => ({
  ...contract,
  sold: [...contract.sold, { from, until: undefined }],
});

const replaced = (contract: BilledContract, until: CalendarDate): BilledContract => ({
  ...contract,
  sold: contract.sold.map((gap) => (gap.until === undefined ? { ...gap, until } : gap)),
});
