import { impossible } from '../shared/decider.js';
import type { Id } from '../shared/ids.js';
import type { BatchEvent } from './events.js';
import type { Batch, BatchItem } from './state.js';

export const evolve = (batch: Batch, event: BatchEvent): Batch => {
  switch (event.type) {
    case 'BatchOpened':
      return { ...batch, status: 'open', format: event.data.format, on: event.data.on };
    case 'RenewalNoticesRecorded':
      return put(
        batch,
        event.data.items.map(({ item, pricing }) => [item, { amount: pricing.yearly, withdrawn: '' }]),
      );
    case 'CollectionsRecorded':
    case 'RefundsRecorded':
      return put(
        batch,
        event.data.items.map(({ item, amount }) => [item, { amount, withdrawn: '' }]),
      );
    case 'BatchItemsWithdrawn':
      return put(
        batch,
        event.data.items.map(({ item, reason }) => [item, { ...batch.items.get(item)!, withdrawn: reason }]),
      );
    case 'BatchSealed':
      return { ...batch, status: 'sealed' };
    default:
      return impossible(event);
  }
};

const put = (batch: Batch, items: readonly (readonly [Id, BatchItem])[]): Batch => ({
  ...batch,
  items: new Map([...batch.items, ...items]),
});
