import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchEvent } from '../../../domain/batches/events.js';
import { plus, ZERO } from '../../../domain/shared/money.js';
import { pain001 } from '../../bank/pain-001.js';
import type { Transfer } from '../../bank/transfer-file.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import { openedBlock } from '../../secrets/opened-block.js';
import type { BatchFile } from '../batches/batch-kind.js';
import { closedFile } from '../batches/closed-file.js';
import { goingOut } from '../batches/going-out.js';

/** The file of a sealed batch of refunds, made of its events and of nothing else: the same bytes each time. */
export const refundsFile = async (events: AsyncIterable<BatchEvent>, keys: KeyRing): Promise<BatchFile> => {
  const { head, said, items } = await goingOut(events, ({ type, data }) =>
    type === 'RefundsRecorded' ? data : undefined,
  );
  const { messageId, createdAt } = head;
  const transfers: Transfer[] = [];
  for (const { item: transfer, amount, text, creditor } of items) {
    await nextTurn(); // timers of leases would starve
    const opened = await openedBlock(keys, creditor);
    if (opened === undefined) continue; // erased: there is no account to pay to any more
    const { holder: name, iban, bic } = opened;
    transfers.push({ transfer, amount, text, creditor: { name, account: { iban, ...(bic && { bic }) } } });
  }
  const sum = plus(ZERO, ...transfers.map(({ amount }) => amount));
  return {
    file: closedFile(head, { transactions: transfers.length, sum }),
    bytes:
      said === undefined || transfers.length === 0
        ? undefined
        : Buffer.from(
            pain001({ messageId, createdAt, debtor: said.payer, executeOn: said.items[0]!.executeOn, transfers }),
          ),
    erased: transfers.length < items.length,
  };
};
