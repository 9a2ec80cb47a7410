import type { BatchEvent } from '../../domain/batches/events.js';
import type { CalendarEvent } from '../../domain/calendar/events.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros } from '../../domain/shared/money.js';
import type { Core } from '../core/open-core.js';
import type { StoredEvent } from '../event-store/event-store.port.js';

type DataOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>['data'];

/** A file that a day sent out. `sum`: euros, `"1234.56"`. */
export interface FileOfDay {
  readonly number: number;
  readonly format: string;
  readonly messageId: string;
  /** absent while it is being made */
  readonly transactions?: number;
  readonly sum?: string;
}

/** A day that was closed, or is being closed. */
export interface ClosedDay {
  readonly day: CalendarDate;
  readonly state: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly files: readonly FileOfDay[];
}

const CALENDAR = 'calendar';

/** The days of the mutual as the log tells them: stream `calendar`, and a stream for each file. */
export class Closes {
  constructor(private readonly core: Pick<Core, 'events' | 'decoder'>) {}

  /** The newest first, before a day (`undefined`: from the last), `limit` at most. */
  async list(before: CalendarDate | undefined, limit: number): Promise<readonly ClosedDay[]> {
    const days: ClosedDay[] = [];
    const head = (await this.core.events.last(CALENDAR))?.revision ?? -1;
    // a day is two events of the calendar, its opening and its close: pages are cut between days
    for (let end = Math.floor(head / 2); end >= 0 && days.length < limit; end -= limit)
      for (const one of (await this.page(Math.max(0, end - limit + 1), end)).toReversed())
        if ((before === undefined || one.day < before) && days.length < limit)
          days.push({ ...one, files: await this.filesOf(one.day) });
    return days;
  }

  private async page(first: number, last: number): Promise<readonly Omit<ClosedDay, 'files'>[]> {
    const page = await this.core.events.readStream(CALENDAR, 2 * first - 1, 2 * (last - first + 1));
    return daysOf(page.map((event) => this.told(event)));
  }

  private told(stored: StoredEvent): Told {
    return { ...(this.core.decoder.decode(stored) as CalendarEvent), at: stored.recordedAt };
  }

  private async filesOf(day: CalendarDate): Promise<readonly FileOfDay[]> {
    const { events, decoder } = this.core;
    const files: FileOfDay[] = [];
    for (let number = 1; ; number += 1) {
      const stream = `batch-${day}-${number}`;
      const [[first], last] = [await events.readStream(stream, -1, 1), await events.last(stream)];
      if (first === undefined || last === undefined) return files;
      const { format, messageId } = decoder.decode(first).data as DataOf<'BatchOpened'>;
      const end = last.type === 'BatchSealed' ? (decoder.decode(last).data as DataOf<'BatchSealed'>) : undefined;
      const sealed = end && { transactions: end.transactions, sum: formatEuros(end.sum) };
      files.push({ number, format, messageId, ...sealed });
    }
  }
}

type Told = CalendarEvent & { readonly at: string };

const daysOf = (events: readonly Told[]): readonly Omit<ClosedDay, 'files'>[] =>
  events
    .filter(({ type }) => type === 'DayOpened')
    .map(({ data: { day }, at: openedAt }) => {
      const closed = events.find(({ type, data }) => type === 'DayClosed' && data.day === day);
      return { day, openedAt, ...(closed ? { state: 'closed', closedAt: closed.at } : { state: 'open' }) };
    });
