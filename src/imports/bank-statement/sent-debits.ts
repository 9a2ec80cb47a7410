import type { BatchEvent } from '../../../domain/batches/events.js';
import { lotsOf } from '../../bank/lots.js';
import { eventsOfBatch } from '../../closing/batches/events-of-batch.js';
import type { Core } from '../../core/open-core.js';

/** The debits of a message of ours to the bank, or of one of its lots; `undefined` where it is none of ours. */
export type SentDebits = (messageId: string, lotId?: string) => Promise<readonly string[] | undefined>;

type Collection = Extract<BatchEvent, { type: 'CollectionsRecorded' }>['data']['items'][number];
interface Message {
  readonly id: string;
  readonly collections: readonly Collection[];
}

/** A message is called by its prefix, day and number among the files of the day. */
const MESSAGE_ID = /^[A-Z]+-([0-9]{4})([0-9]{2})([0-9]{2})-([1-9][0-9]{0,5})$/;

/** Read from the batches that messages were made of; the last one is held, for a file of a bank speaks of one. */
export const sentDebits = (core: Pick<Core, 'events' | 'decoder'>): SentDebits => {
  let last: { readonly id: string; readonly message: Promise<Message | undefined> } | undefined;
  return async (messageId, lotId) => {
    if (last?.id !== messageId) last = { id: messageId, message: messageOf(core, messageId) };
    const message = await last.message;
    if (message === undefined) return undefined;
    const collections = lotId === undefined ? message.collections : lotOf(message, lotId);
    return collections?.map(({ item }) => item);
  };
};

const lotOf = ({ id, collections }: Message, lotId: string): readonly Collection[] | undefined =>
  lotsOf(collections).find((_lot, index) => lotId === `${id}-${index + 1}`)?.collections;

const messageOf = async (core: Pick<Core, 'events' | 'decoder'>, id: string): Promise<Message | undefined> => {
  const [, year, month, day, number] = MESSAGE_ID.exec(id) ?? [];
  if (number === undefined) return undefined;
  const collections = new Map<string, Collection>();
  let named = '';
  for await (const event of eventsOfBatch(core, `batch-${year}-${month}-${day}-${number}`)) {
    if (event.type === 'BatchOpened') named = event.data.messageId;
    if (event.type === 'CollectionsRecorded') for (const one of event.data.items) collections.set(one.item, one);
    if (event.type === 'BatchItemsWithdrawn') for (const { item } of event.data.items) collections.delete(item);
  }
  return named === id && collections.size > 0 ? { id, collections: [...collections.values()] } : undefined;
};
