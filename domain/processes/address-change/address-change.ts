import { EVERY, type Happened, type Process } from '../process.js';
import { evolve, type Seen } from './evolve.js';
import { dueOn } from './rules/due-on.js';
import { react, type AddressChangeOrder } from './react.js';
import type { AddressChange } from './state.js';

/** One instance a member, `address-change-<member>`; days are for all of them. */
const instance = ({ event, subject }: Happened<Seen>): string | undefined =>
  event.type === 'DayOpened' ? EVERY : subject;

/**
 * A member's move reaches each of his contracts on its day: home first, each through an amendment that is priced anew,
 * so that no day has two premiums or none; contracts other than home and car are changed only once he agrees.
 */
export const addressChange: Process<AddressChange, Seen, AddressChangeOrder> = {
  name: 'address-change',
  on: [
    'AddressChanged',
    'ContractSubscribed',
    'ContractRenewed',
    'ContractTerminated',
    'AmendmentRequested',
    'AmendmentPriced',
    'AmendmentApplied',
    'AmendmentWithdrawn',
    'ContractMoveAsked',
    'ContractMoveAnswered',
    'ContractMoveSkipped',
    'DayOpened',
  ],
  instance,
  initialState: { today: undefined, contracts: [], moves: [], pieces: [] },
  dueOn,
  evolve,
  react,
};
