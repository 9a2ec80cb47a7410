import type { UnsentMessageDocument } from '../../../projections/unsent-messages/document.js';
import type { OutboxMark } from '../../outbox/outbox-marks.port.js';
import type { JobPage, JobRecord } from '../jobs.port.js';

/** A job or a message going out, as an operator sees it: ids and codes, nothing of a person. */
export interface OperationsItem {
  readonly kind: 'job' | 'message';
  readonly id: string;
  /** the queue of a job, the medium of a message */
  readonly queue: string;
  readonly state: string;
  /** when it came into its state, or was enqueued */
  readonly since: string;
  readonly template?: string;
  readonly payload?: JobRecord['payload'];
  readonly attempt?: number;
  readonly attempts?: number;
  readonly notBefore?: string;
  readonly reason?: string;
  /** what the operator may ask for */
  readonly actions: readonly ('retry' | 'mark-sent' | 'send-again')[];
}

export interface OperationsPage {
  readonly items: readonly OperationsItem[];
  readonly next: string | null;
}

const jobItem = ({ queue, id, payload, state, attempt, attempts, enqueuedAt, ...rest }: JobRecord): OperationsItem => ({
  kind: 'job',
  id,
  queue,
  state,
  since: rest.endedAt ?? enqueuedAt,
  payload,
  attempt,
  attempts,
  ...(rest.notBefore !== undefined && { notBefore: rest.notBefore }),
  ...(rest.reason !== undefined && { reason: rest.reason }),
  actions: state === 'dead' ? ['retry'] : [],
});

const messageItem = ({ id, medium, state, changedAt, template }: OutboxMark): OperationsItem => ({
  kind: 'message',
  id,
  queue: medium,
  state,
  since: changedAt,
  template,
  actions: state === 'uncertain' ? ['mark-sent', 'send-again'] : [],
});

const unsentItem = ({ message: id, medium, state, on, template, reason }: UnsentMessageDocument): OperationsItem => ({
  kind: 'message',
  id,
  queue: medium,
  state,
  since: on,
  template,
  ...(reason !== undefined && { reason }),
  actions: [],
});

/** Its day is told with it: the message may have left by the time that the next page is asked for. */
const placeOf = ({ on, message }: UnsentMessageDocument): string => `${on}:${message}`;

/** Shapes what the stores gave for `/v1/operations/jobs`; a page of messages ends with a mark more than `limit`, if there is one. */
export const operationsList = {
  ofJobs: ({ items, next }: JobPage): OperationsPage => ({ items: items.map(jobItem), next }),
  ofMessages: (marks: readonly OutboxMark[], limit: number): OperationsPage => ({
    items: marks.slice(0, limit).map(messageItem),
    next: marks.length > limit ? marks[limit - 1]!.id : null,
  }),
  ofUnsent: (unsent: readonly UnsentMessageDocument[], limit: number): OperationsPage => ({
    items: unsent.slice(0, limit).map(unsentItem),
    next: unsent.length > limit ? placeOf(unsent[limit - 1]!) : null,
  }),
};
