import { impossible } from '../../shared/decider.js';
import { later } from '../../shared/calendar.js';
import { minus, plus, toCents, ZERO } from '../../shared/money.js';
import type { AccountEvent, DueAmount, Share } from './events.js';
import type { Account, Debit, Instalment } from './state.js';

type Data<Type extends AccountEvent['type']> = Extract<AccountEvent, { type: Type }>['data'];

const planned = (plan: number, { number, dueOn, amount }: DueAmount): Instalment => ({
  number,
  plan,
  dueOn,
  amount,
  paid: ZERO,
  announcedOn: undefined,
  tries: 0,
  refused: undefined,
  asked: undefined,
  pending: undefined,
});

const yearPlanned = (account: Account, { plan, frequency, instalments }: Data<'InstalmentsPlanned'>): Account => {
  const [firstDueOn, lastDueOn] = [instalments[0]!.dueOn, instalments.at(-1)!.dueOn];
  const year = { plan, frequency, firstDueOn, lastDueOn, count: instalments.length };
  const added = instalments.map((due) => planned(plan, due));
  return {
    ...account,
    plans: plan,
    years: [...account.years, year],
    instalments: [...account.instalments, ...added],
  };
};

/** Changes the instalments that shares name. */
const each = <Named extends { readonly number: number }>(
  instalments: readonly Instalment[],
  shares: readonly Named[],
  change: (instalment: Instalment, share: Named) => Partial<Instalment>,
): readonly Instalment[] => {
  const named = new Map(shares.map((share) => [share.number, share]));
  return instalments.map((instalment) => {
    const share = named.get(instalment.number);
    return share ? { ...instalment, ...change(instalment, share) } : instalment;
  });
};

const pay = (instalments: readonly Instalment[], shares: readonly Share[], sign: 1 | -1): readonly Instalment[] =>
  each(instalments, shares, ({ paid }, { amount }) => ({ paid: plus(paid, toCents(sign * amount)) }));

const withStatus = (account: Account, id: string, status: Debit['status']): Account => ({
  ...account,
  debits: account.debits.map((debit) => (debit.id === id ? { ...debit, status } : debit)),
});

const submitted = (account: Account, data: Data<'DebitSubmitted'>): Account => {
  const { debit: id, mandate: _mandate, mandateRevision: _revision, ...rest } = data;
  return {
    ...account,
    debits: [...account.debits, { id, ...rest, status: 'pending' }],
    costsOwed: minus(account.costsOwed, data.costs),
    instalments: each(account.instalments, data.shares, ({ tries }) => ({
      tries: tries + 1,
      asked: undefined,
      pending: id,
    })),
  };
};

const collected = (account: Account, { debit: id }: Data<'DebitCollected'>): Account => {
  const { shares } = account.debits.find((debit) => debit.id === id)!;
  const arrived = each(account.instalments, shares, () => ({ pending: undefined, refused: undefined }));
  return { ...withStatus(account, id, 'collected'), instalments: pay(arrived, shares, 1) };
};

/** What is refused is that of the debts' last try; money that had been collected is taken away again. */
const cameBack = (account: Account, data: Data<'DebitReturned'>, status: 'returned' | 'refunded'): Account => {
  const debit = account.debits.find(({ id }) => id === data.debit)!;
  const { returnableUntil } = debit;
  const marked = each(account.instalments, debit.shares, ({ pending }) => ({
    refused: { code: data.code, on: data.returnedOn, refunded: status === 'refunded', returnableUntil },
    pending: pending === debit.id ? undefined : pending,
  }));
  return {
    ...withStatus(account, debit.id, status),
    instalments: debit.status === 'collected' ? pay(marked, debit.shares, -1) : marked,
    costsOwed: plus(account.costsOwed, debit.costs, data.costs),
  };
};

const replanned = (account: Account, { plan, changed, added }: Data<'InstalmentsReplanned'>): Account => {
  const kept = each(account.instalments, changed, (_old, { amount }) => ({ amount, announcedOn: undefined }));
  return { ...account, instalments: [...kept, ...added.map((due) => planned(plan, due))] };
};

const regularised = (account: Account, data: Data<'PremiumRegularised'>): Account => ({
  ...account,
  payments: [...account.payments, data.payment],
  instalments: pay(account.instalments, data.shares, 1),
  costsOwed: minus(account.costsOwed, data.costs),
  refundOwed: plus(account.refundOwed, data.surplus),
});

const setOff = (account: Account, { shares, costs, amount }: Data<'PremiumRefundSetOff'>): Account => ({
  ...account,
  instalments: pay(account.instalments, shares, 1),
  costsOwed: minus(account.costsOwed, costs),
  refundOwed: minus(account.refundOwed, amount),
});

const paidBack = (account: Account, { on, transfer, amount }: Data<'PremiumRefundPaid'>): Account => ({
  ...account,
  payments: [...account.payments, transfer],
  transfers: [...account.transfers, { transfer, on, amount }],
  refundOwed: minus(account.refundOwed, amount),
});

const notArrived = (account: Account, { transfer, returnedOn, amount }: Data<'PremiumRefundReturned'>): Account => ({
  ...account,
  transfers: account.transfers.filter((known) => known.transfer !== transfer),
  refundOwed: plus(account.refundOwed, amount),
  refundReturnedOn: later(account.refundReturnedOn ?? returnedOn, returnedOn),
});

/** A formal notice is over once what it names is paid. */
const noticeRuns = ({ instalments, notice }: Account): boolean =>
  instalments.some(({ number, amount, paid }) => notice!.numbers.includes(number) && amount > paid);

export const evolve = (before: Account, event: AccountEvent): Account => {
  const account = evolved(before, event);
  return account.notice === undefined || noticeRuns(account) ? account : { ...account, notice: undefined };
};

const evolved = (account: Account, event: AccountEvent): Account => {
  switch (event.type) {
    case 'InstalmentsPlanned':
      return yearPlanned(account, event.data);
    case 'InstalmentsReplanned':
      return replanned(account, event.data);
    case 'InstalmentsAnnounced': {
      const { sentOn, instalments: told } = event.data;
      const tell = (_old: Instalment, { dueOn }: DueAmount) => ({ dueOn, announcedOn: sentOn, asked: undefined });
      return { ...account, instalments: each(account.instalments, told, tell) };
    }
    case 'DebitSubmitted':
      return submitted(account, event.data);
    case 'DebitCollected':
      return collected(account, event.data);
    case 'DebitReturned':
      return cameBack(account, event.data, 'returned');
    case 'DebitRefunded':
      return cameBack(account, event.data, 'refunded');
    case 'PremiumRegularised':
      return regularised(account, event.data);
    case 'PremiumRefundOwed': {
      const { shares, amount } = event.data;
      const refundOwed = plus(account.refundOwed, amount);
      return { ...account, instalments: pay(account.instalments, shares, -1), refundOwed };
    }
    case 'NewDebitAsked': {
      const { shares, collectOn } = event.data;
      return { ...account, instalments: each(account.instalments, shares, () => ({ asked: collectOn })) };
    }
    case 'FormalNoticeSent': {
      const { notice, sentOn, shares, suspendsOn, terminableFrom } = event.data;
      const numbers = shares.map(({ number }) => number);
      return { ...account, notice: { notice, sentOn, numbers, suspendsOn, terminableFrom } };
    }
    case 'PremiumRefundSetOff':
      return setOff(account, event.data);
    case 'PremiumRefundPaid':
      return paidBack(account, event.data);
    case 'PremiumRefundReturned':
      return notArrived(account, event.data);
    default:
      return impossible(event);
  }
};
