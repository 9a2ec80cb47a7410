import type { View } from '../../projections/define-view.js';
import type { RefundOwedDocument } from '../../projections/refunds-owed/document.js';
import { refundsOwed } from '../../projections/refunds-owed/view.js';
import type { RefundDocument } from '../../projections/refunds/document.js';
import { refunds } from '../../projections/refunds/view.js';
import { upToDateCopy } from '../../src/closing/up-to-date-copy.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import type { ViewCopy } from '../../src/read-store/read-store.port.js';
import type { BookedTransfer } from './bank/transfer-books.js';
import type { Ledger } from './ledger.js';
import { ledgerIn } from './ledger-in.js';
import { refundAccounts } from './refund-accounts.js';
import type { SimulatedMutual } from './simulated-mutual.js';

/** Where files of transfers, events, views and the bank's books do not say the same; and transfers to a wrong account. */
export const transfersThatDiffer = async (mutual: SimulatedMutual): Promise<readonly string[]> => {
  const { core, events, bank, last } = mutual;
  const store = await openReadStore(core.config);
  const parts = { core, store, signal: new AbortController().signal };
  try {
    const paid = events.filter(({ type }) => type === 'PremiumRefundPaid');
    const ids = paid.map(({ data }) => data.transfer);
    const shown = await documentsIn<RefundDocument>(await upToDateCopy(parts, refunds as unknown as View), ids);
    const ledgers = new Map<string, Ledger>();
    for (const event of events) ledgerIn(ledgers, event)?.take(event);
    const owedIn = await upToDateCopy(parts, refundsOwed as unknown as View);
    const owed = await documentsIn<RefundOwedDocument>(owedIn, [...ledgers.keys()]);
    const accounts = await refundAccounts(core, events);
    return [
      ...differences(
        'files and events',
        bank.transfers.map(({ id, amount, executeOn, iban }) => [id, amount, executeOn, iban]),
        paid.map(({ data: { transfer, amount, on } }) => [transfer, amount, on, accounts.get(transfer)]),
      ),
      ...differences(
        'the bank and the view of refunds',
        bank.transfers.map((one) => [one.id, one.amount, one.executeOn, ...backBy(one, last)]),
        shown.map(({ transfer, amount, on, returnedOn, code }) => [transfer, amount, on, returnedOn, code]),
      ),
      ...differences(
        'events and the view of refunds owed',
        [...ledgers].flatMap(([contract, { owed: amount, since }]) =>
          amount === 0 ? [] : [[contract, amount, since]],
        ),
        owed.map(({ contract, amount, since }) => [contract, amount, since]),
      ),
    ];
  } finally {
    await store.close();
  }
};

const backBy = ({ back }: BookedTransfer, day: string): readonly unknown[] =>
  back !== undefined && back.toldOn <= day ? [back.on, back.code] : [undefined, undefined];

/** What only one of two says, each thing as often as it does. */
const differences = (what: string, ones: readonly unknown[][], others: readonly unknown[][]): readonly string[] => {
  const [left, right] = [ones, others].map((all) => all.map((one) => JSON.stringify(one)).sort()) as [
    string[],
    string[],
  ];
  return JSON.stringify(left) === JSON.stringify(right)
    ? []
    : [
        ...left.filter((one) => !right.includes(one)).map((one) => `${what}: only in the first ${one}`),
        ...right.filter((one) => !left.includes(one)).map((one) => `${what}: only in the second ${one}`),
        `${what}: ${left.length} and ${right.length}`,
      ];
};

const documentsIn = async <Document>(copy: ViewCopy, ids: readonly string[]): Promise<readonly Document[]> =>
  [...(await copy.getMany(ids)).values()].flatMap(({ body }) =>
    body === undefined ? [] : [JSON.parse(body) as Document],
  );
