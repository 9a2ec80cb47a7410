import { accounts } from '../../payments/account/account.js';
import { accountEvents, type AccountEvent } from '../../payments/account/events.js';
import { idIn } from '../../shared/id-in.js';
import { journalStream } from '../journal/journal-stream.js';
import { EVERY, type Happened, type Process } from '../process.js';
import { evolve, type Seen } from './evolve.js';
import { react, type DunningOrder } from './react.js';
import { dueOn } from './rules/due-on.js';
import type { Dunning } from './state.js';

const NAME = 'dunning';

/**
 * One instance a contract, of its streams `contract-<id>` and `account-<id>` and of its own, where refused orders are;
 * days are for all of them.
 */
const instance = ({ event, stream }: Happened<Seen>): string | undefined => {
  if (event.type === 'DayOpened') return EVERY;
  const contract = idIn(stream);
  return event.type === 'OrderRefused' && stream !== journalStream(NAME, contract) ? undefined : contract;
};

/**
 * The legal path of an unpaid premium (C. ass. L113-3, R113-1): formal notice, cover suspended on the date that it told,
 * cover back after all is paid. A payment ends it at any step, money that goes back begins it again; an end of the
 * contract is never ordered, for a person decides it.
 */
export const dunning: Process<Dunning, Seen, DunningOrder> = {
  name: NAME,
  on: [
    ...(Object.keys(accountEvents) as AccountEvent['type'][]),
    'ContractSubscribed',
    'GuaranteesSuspended',
    'GuaranteesReinstated',
    'ContractTerminated',
    'DayOpened',
    'OrderRefused',
  ],
  instance,
  initialState: {
    contract: undefined,
    today: undefined,
    family: undefined,
    endsOn: undefined,
    lapsed: undefined,
    suspended: undefined,
    account: accounts.initialState,
    paid: { instalments: {}, costsSince: undefined, costs: undefined },
    asked: { suspension: undefined, reinstatement: undefined },
  },
  dueOn,
  evolve,
  react,
};
