import { accountEvents, type AccountEvent } from '../../domain/payments/account/events.js';
import { accounts } from '../../domain/payments/account/account.js';
import { recent } from '../../domain/payments/account/recent.js';
import { dayInParis } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import { defineView, type Projection, type View, type ViewEvent } from '../define-view.js';
import { UnpaidDocument } from './document.js';
import { standing } from './standing.js';

type AccountEventName = AccountEvent['type'];
type Document = UnpaidDocument | undefined;

const onAccount: Projection<UnpaidDocument, AccountEventName> = {
  key: contractOf,
  apply: (document, event) =>
    document && standing({ ...document, account: recent(accounts.evolve(document.account, event)) }),
};
const account = Object.fromEntries(
  Object.keys(accountEvents).map((type) => [type, onAccount]),
) as View<UnpaidDocument>['on'];

/** Of a car, the register of insured vehicles is to be told. C. ass. L451-1-1. */
const covered = (
  document: UnpaidDocument,
  { occurredAt }: Pick<ViewEvent, 'occurredAt'>,
  cover: NonNullable<UnpaidDocument['cover']>,
): UnpaidDocument =>
  document.family === 'auto' ? { ...document, cover, coverToldOn: dayInParis(occurredAt) } : document;

const suspended = (document: Document, event: ViewEvent<'GuaranteesSuspended'>): Document => {
  const { reason, from, noticeSentOn = from } = event.data;
  const changed = document && covered(document, event, { change: 'suspended', from });
  return changed && reason === 'unpaid' ? standing({ ...changed, suspended: { from, noticeSentOn } }) : changed;
};

const reinstated = (document: Document, event: ViewEvent<'GuaranteesReinstated'>): Document => {
  const { reason, coverBackAt } = event.data;
  const changed = document && covered(document, event, { change: 'reinstated', from: dayInParis(coverBackAt) });
  if (changed === undefined || reason !== 'unpaid') return changed;
  const { suspended: _over, ...rest } = changed;
  return standing(rest);
};

/** What is owed for contracts, and where each stands on the legal path of an unpaid premium: the operator's list. */
export const unpaidContracts = defineView<UnpaidDocument>({
  name: 'unpaid-contracts',
  version: 2,
  partition: 'whole',
  document: UnpaidDocument,
  indexes: [['standing', 'terminableFrom'], ['noticeOn'], ['owedAfter'], ['coverToldOn']],
  on: {
    ...account,
    ContractSubscribed: {
      key: contractOf,
      apply: (_none, { stream, subject, data: { number, family } }) =>
        family === 'epargne'
          ? undefined
          : standing({
              contract: contractOf({ stream }),
              member: subject!,
              number,
              family,
              account: accounts.initialState,
              coverToldOn: '',
            }),
    },
    OrderRefused: {
      key: ({ data: { reason, stream } }) =>
        reason === 'payments.formal-notice-not-left' ? contractOf({ stream }) : [],
      apply: (document) => document && standing({ ...document, letterNotLeft: true }),
    },
    GuaranteesSuspended: { key: contractOf, apply: suspended },
    GuaranteesReinstated: { key: contractOf, apply: reinstated },
    ContractTerminated: {
      key: contractOf,
      apply: (document, event) => {
        const { endsOn } = event.data;
        return document && standing({ ...covered(document, event, { change: 'terminated', from: endsOn }), endsOn });
      },
    },
  },
});
