import type { BatchEvent } from '../../../domain/batches/events.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Core } from '../../core/open-core.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];

/** A file of a day by how its batch begins and ends; `sealed` is absent while it is being made. */
export interface BatchOfDay {
  readonly opened: DataOf<'BatchOpened'>;
  readonly sealed: DataOf<'BatchSealed'> | undefined;
}

export const batchStream = (day: CalendarDate, number: number): string => `batch-${day}-${number}`;

/** The files of a day in their order. */
export async function* batchesOfDay(
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  day: CalendarDate,
): AsyncGenerator<BatchOfDay> {
  for (let number = 1; ; number += 1) {
    const stream = batchStream(day, number);
    const [[first], last] = [await events.readStream(stream, -1, 1), await events.last(stream)];
    if (first === undefined || last === undefined) return;
    const opened = decoder.decode(first).data as DataOf<'BatchOpened'>;
    const sealed = last.type === 'BatchSealed' ? (decoder.decode(last).data as DataOf<'BatchSealed'>) : undefined;
    yield { opened, sealed };
  }
}
