import type { BatchEvent } from '../../../domain/batches/events.js';

interface Recorded {
  readonly items: readonly { readonly item: string }[];
}

/**
 * What a sealed batch sends: how it was opened, what was recorded last, if anything, and its items without those
 * withdrawn. `recorded`:
 * what an event records, `undefined` for another one.
 */
export const goingOut = async <Said extends Recorded>(
  events: AsyncIterable<BatchEvent>,
  recorded: (event: BatchEvent) => Said | undefined,
) => {
  let [head, said] = [undefined as (BatchEvent & { type: 'BatchOpened' }) | undefined, undefined as Said | undefined];
  const items = new Map<string, Said['items'][number]>();
  for await (const event of events) {
    if (event.type === 'BatchOpened') head = event;
    if (event.type === 'BatchItemsWithdrawn') for (const { item } of event.data.items) items.delete(item);
    said = recorded(event) ?? said;
    for (const item of recorded(event)?.items ?? []) items.set(item.item, item);
  }
  if (head === undefined) throw new Error('a batch is rendered once it is sealed');
  return { head: head.data, said, items: [...items.values()] };
};
