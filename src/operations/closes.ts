import type { CalendarEvent } from '../../domain/calendar/events.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros } from '../../domain/shared/money.js';
import { batchesOfDay } from '../closing/batches/batches-of-day.js';
import type { Core } from '../core/open-core.js';
import type { StoredEvent } from '../event-store/event-store.port.js';

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
    const files: FileOfDay[] = [];
    for await (const { opened, sealed } of batchesOfDay(this.core, day)) {
      const { number, format, messageId } = opened;
      const sums = sealed && { transactions: sealed.transactions, sum: formatEuros(sealed.sum) };
      files.push({ number, format, messageId, ...sums });
    }
    return files;
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
