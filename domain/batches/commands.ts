import type { CalendarDate } from '../shared/calendar.js';
import type { CollectingCreditor, Collection } from './collection.js';
import type { BatchEvent, Notice } from './events.js';
import type { Payer, Refund } from './refund.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];

export interface OpenBatch extends DataOf<'BatchOpened'> {
  readonly type: 'OpenBatch';
}
/** All items are recorded before any of them is marked in its own stream. */
export interface RecordNotices {
  readonly type: 'RecordNotices';
  readonly today: CalendarDate;
  readonly items: readonly Notice[];
}
export interface RecordCollections {
  readonly type: 'RecordCollections';
  readonly today: CalendarDate;
  readonly creditor: CollectingCreditor;
  readonly items: readonly Collection[];
}
export interface RecordRefunds {
  readonly type: 'RecordRefunds';
  readonly today: CalendarDate;
  readonly payer: Payer;
  readonly items: readonly Refund[];
}
export interface WithdrawItems {
  readonly type: 'WithdrawItems';
  readonly items: readonly DataOf<'BatchItemsWithdrawn'>['items'][number][];
}
export interface SealBatch {
  readonly type: 'SealBatch';
}

export type RecordItems = RecordNotices | RecordCollections | RecordRefunds;
export type BatchCommand = OpenBatch | RecordItems | WithdrawItems | SealBatch;
