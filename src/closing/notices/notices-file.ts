import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchEvent } from '../../../domain/batches/events.js';
import { formatEuros } from '../../../domain/shared/money.js';
import { renewalNotice } from '../../outbox/templates/renewal-notice.js';
import { ERASED } from '../../secrets/open-personal.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import { openedBlock } from '../../secrets/opened-block.js';
import { closedFile } from '../batches/closed-file.js';
import type { ClosedFile } from '../closing-step.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];
type StoredNotice = DataOf<'RenewalNoticesRecorded'>['items'][number];

const LABELS: Readonly<Record<string, string>> = {
  auto: 'Contrat auto',
  habitation: 'Contrat habitation',
  sante: 'Contrat santé',
  prevoyance: 'Contrat prévoyance',
};

export interface NoticesFile {
  readonly file: ClosedFile;
  readonly bytes: Buffer;
}

/** The file of a sealed batch, made of its events and of nothing else: the same bytes each time. */
export const noticesFile = async (events: AsyncIterable<BatchEvent>, keys: KeyRing): Promise<NoticesFile> => {
  let [head, end] = [undefined as DataOf<'BatchOpened'> | undefined, undefined as DataOf<'BatchSealed'> | undefined];
  const notices = new Map<string, StoredNotice>();
  for await (const { type, data } of events)
    if (type === 'BatchOpened') head = data;
    else if (type === 'RenewalNoticesRecorded') data.items.forEach((notice) => notices.set(notice.item, notice));
    else if (type === 'BatchItemsWithdrawn') data.items.forEach(({ item }) => notices.delete(item));
    else if (type === 'BatchSealed') end = data;
  if (head === undefined || end === undefined) throw new Error('a batch is rendered once it is sealed');
  const lines = [headOf(head, end)];
  for (const notice of notices.values()) {
    await nextTurn(); // timers of leases would starve
    lines.push(await lineOf(notice, keys));
  }
  return { file: closedFile(head, end), bytes: Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')) };
};

const headOf = ({ messageId, createdAt, day, on }: DataOf<'BatchOpened'>, end: DataOf<'BatchSealed'>): object => ({
  messageId,
  createdAt,
  day,
  on,
  notices: end.transactions,
  sum: formatEuros(end.sum),
});

const lineOf = async (notice: StoredNotice, keys: KeyRing): Promise<object> => {
  const { item, number, family, dueOn, pricing, sentOn, terminateBy, late, addressee } = notice;
  const opened = await openedBlock(keys, addressee);
  const label = LABELS[family] ?? family;
  const letter = { label, number, dueOn, premium: pricing.yearly, refusableUntil: terminateBy, late };
  const { subject, text } = renewalNotice(letter);
  return { item, sentOn, terminateBy, addressee: opened ?? ERASED, subject, text };
};
