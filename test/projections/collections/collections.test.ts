import fc from 'fast-check';
import { debitSums } from '../../../domain/payments/rules/debit-sums.js';
import type { Account } from '../../../domain/payments/account/state.js';
import { formatEuros, plus, ZERO } from '../../../domain/shared/money.js';
import { collectionDays, collectionSums } from '../../../projections/collections/query.js';
import { collections } from '../../../projections/collections/view.js';
import { account, after, begun, collecting, returning, submitting } from '../../domain/payments/account/books.js';
import { histories, run } from '../../domain/payments/account/random-accounts.js';
import { given } from '../../kit/project.js';
import { paid } from '../payments/paid.js';

const FIRST = 'c'.repeat(32);
const SECOND = 'd'.repeat(32);
const partsOf = async (...told: Parameters<typeof given>) =>
  Object.values(
    await given(...told)
      .project(collections)
      .documents(),
  );
const sumsOf = (states: readonly Account[]) => {
  const all = states.map(debitSums);
  const of = (kind: keyof ReturnType<typeof debitSums>) => formatEuros(plus(ZERO, ...all.map((sums) => sums[kind])));
  return { submitted: of('submitted'), collected: of('collected'), returned: of('returned'), pending: of('pending') };
};

describe('the collections', () => {
  it('of a day are counted over all contracts, with reasons and files', async () => {
    const again = submitting(2, '2026-01-20', [1], { today: '2026-01-15' as never });
    const one = after(...begun, returning(1, '2026-01-08', 'AM04', '10.00'), again);
    const other = after(...begun, collecting(1, '2026-01-13'), returning(1, '2026-02-10', 'MD06', '10.00'));
    const parts = await partsOf([
      ...one.map((event) => paid(event, undefined, FIRST)),
      ...other.map((event) => paid(event, undefined, SECOND)),
    ]);
    const none = { count: 0, sum: '0.00' };
    const single = { count: 1, sum: '10.00' };
    const both = { count: 2, sum: '20.00' };
    expect(collectionDays(parts)).toEqual([
      {
        collectOn: '2026-01-20',
        submitted: single,
        collected: none,
        returned: none,
        pending: single,
        codes: [],
        files: [{ submittedOn: '2026-01-15', ...single }],
      },
      {
        collectOn: '2026-01-05',
        submitted: both,
        collected: none,
        returned: both,
        pending: none,
        codes: [
          { code: 'AM04', label: 'Provision insuffisante', ...single },
          { code: 'MD06', label: 'Remboursement demandé à la banque', ...single },
        ],
        files: [{ submittedOn: '2025-12-30', ...both }],
      },
    ]);
  });

  it('are returned, not collected, where a return in time is heard late', async () => {
    const late = after(...begun, collecting(1, '2026-01-13'), returning(1, '2026-01-12', 'AM04', '10.00'));
    const [day] = collectionDays(await partsOf(late.map((event) => paid(event))));
    expect(day).toMatchObject({ collected: { count: 0 }, returned: { count: 1 }, pending: { count: 0 } });
  });

  it('add up at every moment: submitted = collected + returned + pending, as the accounts say', () =>
    fc.assert(
      fc.asyncProperty(histories, histories, fc.double({ min: 0, max: 1, noNaN: true }), async (one, other, part) => {
        const told = [run(one).events, run(other).events].map((events) =>
          events.slice(0, Math.ceil(part * events.length)),
        );
        const states = told.map((events) => events.reduce(account.evolve, account.initialState));
        const parts = await partsOf(
          told.flatMap((events, index) => events.map((event) => paid(event, undefined, [FIRST, SECOND][index]))),
        );
        const sums = collectionSums(parts);
        const { submitted, collected, returned, pending } = sums;
        expect(submitted.count).toBe(collected.count + returned.count + pending.count);
        expect(Object.fromEntries(Object.entries(sums).map(([kind, { sum }]) => [kind, sum]))).toEqual(sumsOf(states));
      }),
      { numRuns: 20 },
    ));
});
