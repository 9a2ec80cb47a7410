import type { Ground } from '../../domain/contracts/ground.js';
import { refundOnTermination } from '../../domain/contracts/rules/refund-on-termination.js';
import { terminationDates } from '../../domain/contracts/rules/termination-dates.js';
import type { TerminationDates } from '../../domain/contracts/rules/termination/termination-dates.js';
import { contracts } from '../../domain/contracts/contracts.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Cents } from '../../domain/shared/money.js';
import type { Revision } from '../event-store/event-store.port.js';
import type { ContractParts } from './contract-parts.js';

export interface ToldTermination {
  readonly receivedOn: CalendarDate;
  /** of the contract, as these dates are told of it */
  readonly revision: Revision;
  readonly items: readonly ToldGround[];
}
export interface ToldGround {
  readonly ground: Ground['kind'];
  readonly dates: (TerminationDates & { readonly refund: Cents }) | Refusal;
}

/** The legal dates of each of these ends if they were asked for today, or why they cannot be: told before it is confirmed. */
export const terminationDatesTold = async (
  { streams, paid }: ContractParts,
  contract: string,
  grounds: readonly Ground[],
): Promise<ToldTermination> => {
  const { state, end } = await streams.core.commands.load(contracts, `contract-${contract}`);
  const receivedOn = streams.today();
  const datesOf = async (ground: Ground): Promise<ToldGround['dates']> => {
    if (state.status === 'none') return refuse('contracts.unknown');
    const dates = terminationDates(state, receivedOn, ground);
    if ('refused' in dates) return dates;
    const premiums = await paid(contract, dates.endsOn);
    return { ...dates, refund: refundOnTermination(premiums, dates.endsOn).amount.cents };
  };
  const items = await Promise.all(
    grounds.map(async (ground) => ({ ground: ground.kind, dates: await datesOf(ground) })),
  );
  return { receivedOn, revision: end.revision, items };
};
