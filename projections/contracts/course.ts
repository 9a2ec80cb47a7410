import { z } from 'zod';
import { Frequency } from '../../domain/contracts/terms.js';
import { DateField, type Instant } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';
import { timelineOf } from '../timeline-of.js';

const Amendment = z.strictObject({
  amendment: Id,
  requestedOn: DateField,
  from: DateField,
  cause: z.enum(['member', 'address-change']),
  frequency: Frequency.optional(),
  /** a year's, as priced; lost when it must be priced again */
  premiums: timelineOf(CentsField).optional(),
  outcome: z.enum(['applied', 'withdrawn']).optional(),
  closedOn: DateField.optional(),
});

/** Cover stops at midnight of `from`, and is back at a moment, once that is told. */
const Suspension = z.strictObject({
  reason: z.enum(['unpaid', 'vehicle-sold']),
  from: DateField,
  coverBackAt: z.custom<Instant>((value) => typeof value === 'string').optional(),
});

const End = z.strictObject({
  ground: z.string(),
  receivedOn: DateField,
  endsOn: DateField,
  refund: CentsField,
  refundBy: DateField,
});

/** How a contract goes on: what is due, how much, and whether it is whole, amended, suspended or ended. */
export const Course = z.strictObject({
  startsOn: DateField,
  /** the next yearly due date, from the day on which it became the next */
  dueDates: timelineOf(DateField),
  /** a year's */
  premium: timelineOf(CentsField),
  frequency: timelineOf(Frequency),
  suspensions: z.array(Suspension).readonly(),
  amendments: z.array(Amendment).readonly(),
  end: End.optional(),
});
export type Course = z.output<typeof Course>;
export type Amendment = z.output<typeof Amendment>;
