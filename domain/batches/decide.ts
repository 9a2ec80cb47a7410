import { impossible, refuse, type Decision } from '../shared/decider.js';
import { plus, ZERO } from '../shared/money.js';
import type { BatchCommand, RecordItems, WithdrawItems } from './commands.js';
import type { BatchEvent } from './events.js';
import type { Batch } from './state.js';

export const decide = (command: BatchCommand, batch: Batch): Decision<BatchEvent> => {
  if (command.type === 'OpenBatch') {
    const { type: _type, ...data } = command;
    return batch.status === 'none' ? [{ type: 'BatchOpened', data }] : refuse('batches.opened-already');
  }
  if (batch.status !== 'open') return refuse(batch.status === 'none' ? 'batches.not-opened' : 'batches.sealed');
  switch (command.type) {
    case 'RecordNotices':
    case 'RecordCollections':
    case 'RecordRefunds':
      return record(command, batch);
    case 'WithdrawItems':
      return withdraw(command, batch);
    case 'SealBatch':
      return seal(batch);
    default:
      return impossible(command);
  }
};

/** What is recorded is of the day on which the batch was opened: its dates are counted from it. */
const record = (command: RecordItems, batch: Batch): Decision<BatchEvent> => {
  if (command.today !== batch.on) return refuse('batches.opened-on-another-day', { on: batch.on });
  const known = command.items.find(({ item }) => batch.items.has(item));
  if (known) return refuse('batches.item-recorded-already', { item: known.item });
  return [recorded(command)];
};

const recorded = (command: RecordItems): BatchEvent => {
  switch (command.type) {
    case 'RecordNotices':
      return { type: 'RenewalNoticesRecorded', data: { items: [...command.items] } };
    case 'RecordCollections':
      return { type: 'CollectionsRecorded', data: { creditor: command.creditor, items: [...command.items] } };
    case 'RecordRefunds':
      return { type: 'RefundsRecorded', data: { payer: command.payer, items: [...command.items] } };
    default:
      return impossible(command);
  }
};

const withdraw = ({ items }: WithdrawItems, batch: Batch): Decision<BatchEvent> => {
  const other = items.find(({ item }) => batch.items.get(item)?.withdrawn !== '');
  return other
    ? refuse('batches.item-not-going-out', { item: other.item })
    : [{ type: 'BatchItemsWithdrawn', data: { items: [...items] } }];
};

const seal = ({ items }: Batch): Decision<BatchEvent> => {
  const amounts = [...items.values()].filter(({ withdrawn }) => withdrawn === '').map(({ amount }) => amount);
  const sum = amounts.reduce((total, amount) => plus(total, amount), ZERO);
  return [{ type: 'BatchSealed', data: { transactions: amounts.length, sum } }];
};
