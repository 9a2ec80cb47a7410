import fc from 'fast-check';
import { debitSums } from '../../../domain/payments/rules/debit-sums.js';
import type { Account } from '../../../domain/payments/account/state.js';
import { formatEuros, plus, ZERO } from '../../../domain/shared/money.js';
import { collectionDays, collectionSums } from '../../../projections/collections/query.js';
import { collections } from '../../../projections/collections/view.js';
import {
  account,
  after,
  announcing,
  begun,
  collecting,
  planning,
  returning,
  submitting,
} from '../../domain/payments/account/books.js';
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
/** What became of debits by day of collection and of their file. */
const filesOf = (states: readonly Account[]) => {
  const debits = states.flatMap((state) => state.debits);
  const files = Map.groupBy(debits, ({ collectOn, submittedOn }) => `${collectOn} ${submittedOn}`);
  return Object.fromEntries([...files].map(([file, of]) => [file, sumsOf([{ ...account.initialState, debits: of }])]));
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
        files: [{ submittedOn: '2026-01-15', ...single, collected: none, returned: none, pending: single }],
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
        files: [{ submittedOn: '2025-12-30', ...both, collected: none, returned: both, pending: none }],
      },
    ]);
  });

  it('of two files of a day are told apart, also those that came back after they were collected', async () => {
    const plan = [planning('120.00', 'month'), announcing('2025-12-01', 1, 2)] as const;
    const early = submitting(1, '2026-02-05', [1]);
    const late = submitting(2, '2026-02-05', [2], { today: '2026-02-03' as never });
    const arrived = [collecting(1, '2026-02-13'), collecting(2, '2026-02-13')] as const;
    const filesAfter = async (back: number) => {
      const events = after(...plan, early, late, ...arrived, returning(back, '2026-03-10', 'MD06', '10.00'));
      const [day] = collectionDays(await partsOf(events.map((event) => paid(event))));
      return day!.files.map(({ submittedOn, collected, returned }) => [submittedOn, collected.count, returned.sum]);
    };
    const [first, second] = ['2025-12-30', '2026-02-03'];
    expect(await filesAfter(1)).toEqual([
      [first, 0, '10.00'],
      [second, 1, '0.00'],
    ]);
    expect(await filesAfter(2)).toEqual([
      [first, 1, '0.00'],
      [second, 0, '10.00'],
    ]);
  });

  it('of several days may be more than one amount may', async () => {
    const parts = await partsOf(
      [FIRST, SECOND].flatMap((contract) =>
        after(planning('999999999.99', 'year'), announcing('2025-12-01', 1), submitting(1, '2026-01-05', [1])).map(
          (event) => paid(event, undefined, contract),
        ),
      ),
    );
    expect(collectionSums(parts).submitted).toEqual({ count: 2, sum: '1999999999.98' });
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
        const files = collectionDays(parts).flatMap(({ collectOn, files: made }) =>
          made.map(({ submittedOn, sum, ...of }) => [
            `${collectOn} ${submittedOn}`,
            { submitted: sum, collected: of.collected.sum, returned: of.returned.sum, pending: of.pending.sum },
          ]),
        );
        expect(Object.fromEntries(files)).toEqual(filesOf(states));
      }),
      { numRuns: 20 },
    ));
});
