import { idIn } from '../../shared/id-in.js';
import { EVERY, type Happened, type Process } from '../process.js';
import { evolve, type Seen } from './evolve.js';
import { react, type BillingOrder } from './react.js';
import { dueOn } from './rules/due-on.js';
import type { Billing } from './state.js';

/** One instance a contract, `billing-<contract>`; days are for all of them. */
const instance = ({ event, stream }: Happened<Seen>): string => (event.type === 'DayOpened' ? EVERY : idIn(stream));

/**
 * The way from a contract's premium to its instalments: each insured year is planned as soon as it is known, and planned
 * again when its premium changes, to what each day of it costs. A contract that was there before this process, or that
 * was taken over, is billed from the first instalment on or after the next day that opens (ADR 0021).
 */
export const billing: Process<Billing, Seen, BillingOrder> = {
  name: 'billing',
  on: [
    'ContractSubscribed',
    'ContractRenewed',
    'AmendmentRequested',
    'AmendmentPriced',
    'AmendmentApplied',
    'AmendmentWithdrawn',
    'GuaranteesSuspended',
    'GuaranteesReinstated',
    'ContractTerminated',
    'InstalmentsPlanned',
    'DayOpened',
  ],
  instance,
  initialState: { today: undefined, contract: undefined },
  dueOn,
  evolve,
  react,
};
