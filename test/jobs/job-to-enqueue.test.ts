import { JobsError } from '../../src/jobs/jobs.error.js';
import { checkedJobs, type JobToEnqueue } from '../../src/jobs/job-to-enqueue.js';

const ID = 'a'.repeat(32);
const job = (over: object = {}): JobToEnqueue => ({ queue: 'mail', id: ID, payload: { event: ID }, ...over });
const many = Object.fromEntries([...'abcdefghi'].map((key) => [key, 1]));

describe('a job', () => {
  it('may carry ids, days, small numbers and words of ours', () => {
    const payload = { event: ID, on: '2026-11-24', view: 'payment-history', workers: 2 };
    expect(checkedJobs([job({ payload })])).toEqual([
      { queue: 'mail', id: ID, payload, attempts: 8, backOffMs: 1_000 },
    ]);
  });

  it.each([
    ['a name', { payload: { member: 'Zoé Martin' } }],
    ['an e-mail address', { payload: { to: 'zoe.martin@example.fr' } }],
    ['a word under a key of ids', { payload: { member: 'martin' } }],
    ['a telephone number', { payload: { phone: 612345678 } }],
    ['a postal code', { payload: { code: 44000 } }],
    ['a member number as a text', { payload: { number: '12345678' } }],
    ['a day that is not one', { payload: { on: '2026-02-30' } }],
    ['an object', { payload: { member: { id: ID } } }],
    ['more keys than a job needs', { payload: many }],
    ['an id of another form', { id: 'zoe-martin' }],
    ['a queue of another form', { queue: 'Mail:1' }],
    ['no attempt', { attempts: 0 }],
    ['more than it knows', { subject: ID }],
  ])('with %s is refused, and the refusal does not repeat it', (_, over) => {
    const enqueue = (): unknown => checkedJobs([job(), job(over)]);
    expect(enqueue).toThrow(JobsError);
    expect(enqueue).not.toThrow(/martin|61234|44000|12345678/i);
  });

  it('is one of 1,000 at most', () => {
    expect(checkedJobs(Array.from({ length: 1_000 }, () => job()))).toHaveLength(1_000);
    expect(() => checkedJobs(Array.from({ length: 1_001 }, () => job()))).toThrow('1000');
  });
});
