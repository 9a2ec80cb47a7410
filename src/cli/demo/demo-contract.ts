import type { Family } from '../../../domain/contracts/family.js';
import { yearlyDayOf, type YearlyDay } from '../../../domain/shared/calendar/yearly-day.js';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import { derivedId, eventId } from '../../event-store/event-id.js';
import { demoCaller, eveningOf, momentOn, type Happening } from './happening.js';
import type { Living } from './insured-things.js';
import type { SeededRandom } from './random.js';

const NEW_YEAR = yearlyDayOf(date('2000-01-01'));

/** Who takes a contract, and when. */
interface Subscription {
  readonly family: Family;
  readonly member: string;
  readonly living: Living;
  readonly acceptedOn: CalendarDate;
  /** the last day that is told */
  readonly last: CalendarDate;
}

/** A contract of the demo while its life is made up. */
export class DemoContract {
  readonly id: string;
  readonly startsOn: CalendarDate;
  /** for some on the day that all contracts of a mutual are due, for the others on the day they began */
  readonly dueDay: YearlyDay;
  readonly happenings: Happening[] = [];

  constructor(
    readonly subscription: Subscription,
    readonly random: SeededRandom,
  ) {
    const { member, family, acceptedOn } = subscription;
    this.id = derivedId(`demo contract\n${member}\n${family}`);
    this.startsOn = plusDays(acceptedOn, random.below(5));
    this.dueDay = random.next() < 0.25 ? NEW_YEAR : yearlyDayOf(this.startsOn);
  }

  caller(what: string): Caller {
    return demoCaller(`${this.id}\n${what}`);
  }

  /** Some day of its life after one. */
  later(from: CalendarDate, within: number): CalendarDate {
    return plusDays(from, 1 + this.random.below(within));
  }

  /** Adds what happens on a day that is told. */
  tell(day: CalendarDate, carryOut: Happening['carryOut']): void {
    if (day <= this.subscription.last) this.happenings.push({ at: momentOn(day, this.random), carryOut });
  }

  /** The same after all else of the day. */
  tellInTheEvening(day: CalendarDate, carryOut: Happening['carryOut']): void {
    if (day <= this.subscription.last) this.happenings.push({ at: eveningOf(day), carryOut });
  }

  /** The id of its first event. */
  get subscribed(): string {
    return eventId(`contract-${this.id}`, this.caller('accept').idempotency!.key, 0);
  }
}
