import fc from 'fast-check';
import { failureCode } from '../../src/jobs/failure-code.js';
import { retryDelay } from '../../src/jobs/retry-delay.js';

describe('the wait before another attempt', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [12, 2_048_000],
    [13, 3_600_000],
    [50, 3_600_000],
  ])('after attempt %d is %d ms', (attempt, ms) => expect(retryDelay(attempt, 1_000)).toBe(ms));

  it('never becomes shorter', () => {
    const attempts = fc.integer({ min: 1, max: 49 });
    fc.assert(
      fc.property(attempts, fc.integer({ min: 1, max: 3_600_000 }), (attempt, first) => {
        expect(retryDelay(attempt + 1, first)).toBeGreaterThanOrEqual(retryDelay(attempt, first));
      }),
    );
  });
});

describe('what is kept of a failure', () => {
  it.each([
    ['its code', Object.assign(new Error('to zoe@x.fr'), { code: 'mail.refused' }), 'mail.refused'],
    ['its class', new TypeError('of Zoé Martin'), 'TypeError'],
    ['nothing of a code that is a sentence', Object.assign(new Error(), { code: 'no such member: Zoé' }), 'Error'],
    ['nothing of a text', 'Zoé Martin', 'Error'],
    ['nothing of nothing', undefined, 'Error'],
  ])('is %s', (_, error, code) => expect(failureCode(error)).toBe(code));
});
