import { date } from '../../domain/shared/calendar.js';
import type { UnsentMessageDocument } from '../../projections/unsent-messages/document.js';
import type { JobRecord } from '../../src/jobs/jobs.port.js';
import { operationsList } from '../../src/jobs/reading/operations-list.js';
import type { OutboxMark } from '../../src/outbox/outbox-marks.port.js';
import { NOON } from '../kit/moment.js';

const ID = 'a'.repeat(32);
const job: JobRecord = {
  queue: 'mail',
  id: ID,
  payload: { event: ID },
  state: 'dead',
  attempt: 8,
  attempts: 8,
  enqueuedAt: NOON,
  reason: 'outbox.smtp-550',
};
const mark = (id: string, state: OutboxMark['state']): OutboxMark => {
  return { id, medium: 'letter', template: 'formal-notice', state, messageId: '<x>', createdAt: NOON, changedAt: NOON };
};

describe('the list of an operator', () => {
  it('offers to retry a dead job alone', () => {
    const { items, next } = operationsList.ofJobs({ items: [job, { ...job, state: 'working' }], next: '7' });
    expect(items[0]).toMatchObject({ kind: 'job', since: NOON, reason: 'outbox.smtp-550', actions: ['retry'] });
    expect(items[1]!.actions).toEqual([]);
    expect(next).toBe('7');
  });

  it('offers both words on a message that is uncertain, and none on another', () => {
    const { items } = operationsList.ofMessages([mark(ID, 'uncertain'), mark(ID, 'sent')], 2);
    expect(items.map(({ actions }) => actions)).toEqual([['mark-sent', 'send-again'], []]);
    expect(items[0]).toMatchObject({ kind: 'message', queue: 'letter', template: 'formal-notice' });
  });

  it('ends a page of messages with where the next one begins, if there is one', () => {
    const marks = ['a', 'b', 'c'].map((letter) => mark(letter.repeat(32), 'sent'));
    expect(operationsList.ofMessages(marks, 2)).toMatchObject({ items: [{}, {}], next: 'b'.repeat(32) });
    expect(operationsList.ofMessages(marks, 3).next).toBeNull();
  });

  it('ends a page of messages that have not left with a place that is there when they are gone', () => {
    const unsent = ['a', 'b', 'c'].map((letter, index) => ({
      ...{ message: letter.repeat(32), member: ID, template: 'formal-notice', medium: 'letter', state: 'waiting' },
      on: date(`2026-11-2${index}`),
    })) as UnsentMessageDocument[];
    expect(operationsList.ofUnsent(unsent, 2).next).toBe(`2026-11-21:${'b'.repeat(32)}`);
    expect(operationsList.ofUnsent(unsent, 3).next).toBeNull();
  });
});
