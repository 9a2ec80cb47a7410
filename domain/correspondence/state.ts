import type { CalendarDate } from '../shared/calendar.js';
import type { Id } from '../shared/ids.js';
import type { Medium, Template } from './events.js';

/** What became of a message. */
export interface OrderedMessage {
  readonly template: Template;
  readonly medium: Medium;
  readonly cause: { readonly stream: string; readonly event: Id };
  readonly mandate?: Id | undefined;
  readonly others?: readonly OrderedMessage['cause'][] | undefined;
  readonly status: 'waiting' | 'handed-over' | 'refused';
  /** the day on which it came into its status */
  readonly on: CalendarDate;
}

/** All that was written to a member, by the id of the message. */
export type Correspondence = Readonly<Record<Id, OrderedMessage>>;
