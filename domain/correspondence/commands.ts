import type { CorrespondenceEvent } from './events.js';

type DataOf<Type extends CorrespondenceEvent['type']> = Extract<CorrespondenceEvent, { type: Type }>['data'];

export type CorrespondenceCommand =
  | ({ readonly type: 'OrderMessage' } & DataOf<'MessageOrdered'>)
  | ({ readonly type: 'RecordHandOver' } & DataOf<'MessageHandedOver'>)
  | ({ readonly type: 'RecordRefusedMessage' } & DataOf<'MessageRefused'>);
