import { join } from 'node:path';
import type { BatchEvent } from '../../../domain/batches/events.js';
import { formatEuros } from '../../../domain/shared/money.js';
import type { ClosedFile } from '../closing-step.js';
import { FORMATS, type Format } from './formats.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];

/** What is said of a file, whether it is still there or was taken away. */
export const closedFile = (
  { day, number, format }: DataOf<'BatchOpened'>,
  { transactions, sum }: Pick<DataOf<'BatchSealed'>, 'transactions' | 'sum'>,
): ClosedFile => {
  const { folder, name, ending } = FORMATS[format as Format];
  const path = join(folder, 'out', `${name}-${day}-${number}.${ending}`);
  return { path, format, transactions, sum: formatEuros(sum) };
};
