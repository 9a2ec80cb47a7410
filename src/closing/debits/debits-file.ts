import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchEvent } from '../../../domain/batches/events.js';
import { plus, ZERO } from '../../../domain/shared/money.js';
import type { Collection } from '../../bank/collection-file.js';
import { pain008 } from '../../bank/pain-008.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import type { BatchFile } from '../batches/batch-kind.js';
import { closedFile } from '../batches/closed-file.js';
import { goingOut } from '../batches/going-out.js';
import { openedDebtor } from './opened-debtor.js';

type Stored = Extract<BatchEvent, { type: 'CollectionsRecorded' }>['data']['items'][number];

/** The file of a sealed batch of debits, made of its events and of nothing else: the same bytes each time. */
export const debitsFile = async (events: AsyncIterable<BatchEvent>, keys: KeyRing): Promise<BatchFile> => {
  const { head, said, items } = await goingOut(events, ({ type, data }) =>
    type === 'CollectionsRecorded' ? data : undefined,
  );
  const collections: Collection[] = [];
  for (const item of items) {
    await nextTurn(); // timers of leases would starve
    collections.push(...(await opened(item, keys)));
  }
  const sum = plus(ZERO, ...collections.map(({ amount }) => amount));
  const { messageId, createdAt } = head;
  return {
    file: closedFile(head, { transactions: collections.length, sum }),
    bytes:
      collections.length === 0
        ? undefined
        : Buffer.from(pain008({ messageId, createdAt, creditor: said!.creditor, collections })),
    erased: collections.length < items.length,
  };
};

/** None where the debtor was erased: there is no account to debit any more. */
const opened = async (item: Stored, keys: KeyRing): Promise<readonly Collection[]> => {
  const { amount, collectOn, sequence, rum, signedOn, amendment, text } = item;
  const debtor = await openedDebtor(keys, item.debtor);
  if (debtor === undefined) return [];
  const { holder: name, iban, bic } = debtor;
  const mandate = { rum, signedOn, ...(amendment && { amendment: told(amendment) }) };
  const account = { iban, ...(bic !== undefined && { bic }) };
  return [{ debit: item.item, amount, collectOn, sequence, ...mandate, debtor: { name, account }, text }];
};

const told = ({ account, rum, ics }: NonNullable<Stored['amendment']>): NonNullable<Collection['amendment']> => ({
  account,
  ...(rum !== undefined && { rum }),
  ...(ics !== undefined && { ics }),
});
