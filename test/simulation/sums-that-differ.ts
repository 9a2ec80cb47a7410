import type { DebitDocument } from '../../projections/debits/document.js';
import { debits as debitsView } from '../../projections/debits/view.js';
import type { View } from '../../projections/define-view.js';
import { payments as paymentsView } from '../../projections/payments/view.js';
import type { PaymentsDocument } from '../../projections/payments/document.js';
import { upToDateCopy } from '../../src/closing/up-to-date-copy.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import type { ViewCopy } from '../../src/read-store/read-store.port.js';
import type { SimulatedMutual } from './simulated-mutual.js';
import { debitsTold, statusInBooks, sumsOf, type Sums, type ToldDebit } from './sums-agree.js';

/** Where events, views and the bank's books do not say the same sums, contract by contract and in all. */
export const sumsThatDiffer = async (mutual: SimulatedMutual): Promise<readonly string[]> => {
  const told = debitsTold(mutual.events);
  const live = [...told.values()].filter(({ isDemo }) => !isDemo);
  const books = mutual.bank.debits.map((debit) => ({
    contract: told.get(debit.id)?.contract ?? 'of nobody',
    amount: debit.amount,
    status: statusInBooks(debit, mutual.last),
  }));
  const { core } = mutual;
  const store = await openReadStore(core.config);
  const parts = { core, store, signal: new AbortController().signal };
  try {
    const shown = await documentsIn(await upToDateCopy(parts, debitsView as unknown as View), [...told.keys()]);
    const paid = await collectedIn(await upToDateCopy(parts, paymentsView as unknown as View), mutual, told);
    const [ours, all] = [sumsOf(live), sumsOf(told.values())];
    return [
      ...differences('the bank', ours, sumsOf(books)),
      ...differences('the view of debits', all, sumsOf(shown)),
      ...[...all].flatMap(([contract, { collected }]) =>
        collected === (paid.get(contract) ?? 0)
          ? []
          : [`the view of payments, ${contract}: ${collected} and ${paid.get(contract) ?? 0}`],
      ),
      ...[...all].flatMap(([contract, { submitted, collected, returned, pending }]) =>
        collected + returned + pending === submitted ? [] : [`${contract}: does not add up`],
      ),
    ];
  } finally {
    await store.close();
  }
};

const differences = (
  where: string,
  ours: ReadonlyMap<string, Sums>,
  theirs: ReadonlyMap<string, Sums>,
): readonly string[] =>
  [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((contract) => {
    const [one, other] = [JSON.stringify(ours.get(contract)), JSON.stringify(theirs.get(contract))];
    return one === other ? [] : [`${where}, ${contract}: ${one} and ${other}`];
  });

const documentsIn = async (copy: ViewCopy, ids: readonly string[]): Promise<readonly DebitDocument[]> =>
  [...(await copy.getMany(ids)).values()].map(({ body }) => JSON.parse(body!) as DebitDocument);

/** By contract: what members are shown as collected from their accounts, less what went back. */
const collectedIn = async (
  copy: ViewCopy,
  { events, options, last }: SimulatedMutual,
  told: ReadonlyMap<string, ToldDebit>,
): Promise<ReadonlyMap<string, number>> => {
  const members = [...new Set(events.filter(({ stream }) => stream.startsWith('member-')).map(({ stream }) => stream))];
  const years = [-2, -1, 0, 1, 2].map((more) => Number(options.first.slice(0, 4)) + more);
  const ids = members.flatMap((stream) => years.map((year) => `${stream.slice('member-'.length)}:${year}`));
  const sums = new Map<string, number>([['', 0]]);
  const documents = [...(await copy.getMany(ids)).values()].map(({ body }) => JSON.parse(body!) as PaymentsDocument);
  for (const { kind, contract, reference, since, amount } of documents.flatMap(({ payments }) => payments)) {
    const sign = { collected: 1, refunded: -1, refused: 0, regularised: 0 }[kind];
    if (!told.has(reference) || since > last) continue;
    for (const key of ['', contract]) sums.set(key, (sums.get(key) ?? 0) + sign * amount);
  }
  return sums;
};
