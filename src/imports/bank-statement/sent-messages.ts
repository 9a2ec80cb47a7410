import { lotsOf } from '../../bank/lots.js';
import { goingOut } from '../../closing/batches/going-out.js';
import { eventsOfBatch } from '../../closing/batches/events-of-batch.js';
import type { Core } from '../../core/open-core.js';

/** What a message of ours to the bank, or one of its lots, holds: debits or refunds by their ids. */
export interface Sent {
  readonly of: 'debits' | 'refunds';
  readonly ids: readonly string[];
}

/** `undefined` where the message, or the lot, is none of ours. */
export type SentMessages = (messageId: string, lotId?: string) => Promise<Sent | undefined>;

interface Message {
  readonly of: Sent['of'];
  readonly lots: readonly (readonly string[])[];
}

/** A message is called by its prefix, day and number among the files of the day. */
const MESSAGE_ID = /^[A-Z]+-([0-9]{4})([0-9]{2})([0-9]{2})-([1-9][0-9]{0,5})$/;

/** Read from the batches that messages were made of; the last one is held, for a file of a bank speaks of one. */
export const sentMessages = (core: Pick<Core, 'events' | 'decoder'>): SentMessages => {
  let last: { readonly id: string; readonly message: Promise<Message | undefined> } | undefined;
  return async (messageId, lotId) => {
    if (last?.id !== messageId) last = { id: messageId, message: messageOf(core, messageId) };
    const message = await last.message;
    if (message === undefined) return undefined;
    const { of, lots } = message;
    const ids = lotId === undefined ? lots.flat() : lots.find((_lot, index) => lotId === `${messageId}-${index + 1}`);
    return ids && { of, ids };
  };
};

const idsOf = (items: readonly { readonly item: string }[]): readonly string[] => items.map(({ item }) => item);

const messageOf = async (core: Pick<Core, 'events' | 'decoder'>, id: string): Promise<Message | undefined> => {
  const [, year, month, day, number] = MESSAGE_ID.exec(id) ?? [];
  const stream = `batch-${year}-${month}-${day}-${number}`;
  if (number === undefined || (await core.events.last(stream)) === undefined) return undefined;
  const { head, items } = await goingOut(eventsOfBatch(core, stream), ({ type, data }) =>
    type === 'CollectionsRecorded' || type === 'RefundsRecorded' ? data : undefined,
  );
  if (head.messageId !== id || items.length === 0) return undefined;
  const debits = items.filter((item) => 'sequence' in item);
  return debits.length > 0
    ? { of: 'debits', lots: lotsOf(debits).map(({ collections }) => idsOf(collections)) }
    : { of: 'refunds', lots: [idsOf(items)] };
};
