import fc from 'fast-check';
import { formatEuros, toCents } from '../../../../domain/shared/money.js';
import { simulated } from './simulated.js';

const cents = (euros: string | undefined): number => Number((euros ?? '0.00').replace('.', ''));
const euros = (amount: number): string => formatEuros(toCents(amount));

interface Step {
  /** what the contract is worth, and what is withdrawn, in thousandths of the premiums and of the value */
  readonly worth: number;
  readonly taken: number;
  readonly paidIn: number;
}

const step = fc.record({
  worth: fc.integer({ min: 100, max: 3_000 }),
  taken: fc.integer({ min: 1, max: 999 }),
  paidIn: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 })),
});

/** Withdraws step by step and then all; gives what was paid in, repaid as capital, and not repaid at the end. */
const life = (steps: readonly Step[], lossRule: 'tolerance' | 'strict', openedOn: string) => {
  let [old, fresh, sum, repaid] = [4_000_000, 6_000_000, 10_000_000, 0];
  steps.forEach(({ worth, taken, paidIn }, index) => {
    [fresh, sum] = [fresh + paidIn, sum + paidIn];
    const value = Math.max(1, Math.round(((old + fresh) * worth) / 1000));
    const last = index === steps.length - 1;
    const { capital, after } = simulated({
      contract: { openedOn, value: euros(value), oldPremiums: euros(old), newPremiums: euros(fresh) },
      household: { marginalRate: '0.30' },
      amount: last ? undefined : euros(Math.max(1, Math.floor((value * taken) / 1000))),
      ...(last ? { total: true } : {}),
      options: { lossRule },
    });
    repaid += cents(capital);
    if (!last) [old, fresh] = [cents(after.oldPremiums), cents(after.newPremiums)];
  });
  return { sum, repaid, left: old + fresh };
};

describe('over the life of a contract', () => {
  it.each(['2010-05-05', '2019-05-05'])('opened on %s, capital repaid is what was paid in', (openedOn) =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { sum, repaid } = life(steps, 'strict', openedOn);
        expect(repaid).toBe(sum);
      }),
      { numRuns: 200 },
    ),
  );

  it('the tolerance repays all of it too, where the contract ends without a loss', () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 0, maxLength: 7 }), step, (steps, end) => {
        const { sum, repaid } = life([...steps, { ...end, worth: 1_000 + end.worth }], 'tolerance', '2019-05-05');
        expect(repaid).toBe(sum);
      }),
      { numRuns: 200 },
    ));
});
