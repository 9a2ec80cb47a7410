import type { BatchEvent } from '../../../domain/batches/events.js';

interface Recorded {
  readonly items: readonly { readonly item: string }[];
}

/**
 * What a batch sends: how it was opened, what was recorded last, if anything, and its items without those withdrawn.
 * `recordedIn`: what an event records, `undefined` for another one.
 */
export const goingOut = async <Said extends Recorded>(
  events: AsyncIterable<BatchEvent>,
  recordedIn: (event: BatchEvent) => Said | undefined,
) => {
  let [head, said] = [undefined as (BatchEvent & { type: 'BatchOpened' }) | undefined, undefined as Said | undefined];
  const items = new Map<string, Said['items'][number]>();
  for await (const event of events) {
    if (event.type === 'BatchOpened') head = event;
    if (event.type === 'BatchItemsWithdrawn') for (const { item } of event.data.items) items.delete(item);
    const recorded = recordedIn(event);
    said = recorded ?? said;
    for (const item of recorded?.items ?? []) items.set(item.item, item);
  }
  if (head === undefined) throw new Error('a batch is rendered once it is sealed');
  return { head: head.data, said, items: [...items.values()] };
};
