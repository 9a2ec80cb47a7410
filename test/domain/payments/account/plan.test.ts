import fc from 'fast-check';
import type { Account } from '../../../../domain/payments/account/state.js';
import { instalmentAmounts } from '../../../../domain/payments/rules/instalment-amounts.js';
import { date } from '../../../../domain/shared/calendar.js';
import { toCents } from '../../../../domain/shared/money.js';
import { given } from '../../../kit/given.js';
import { account, after, announcing, begun, collecting, planning, receiving, replanning, returning } from './books.js';

const amounts = ({ instalments }: Account): readonly number[] => instalments.map(({ amount }) => amount);
const dates = ({ instalments }: Account): readonly string[] => instalments.map(({ dueOn }) => dueOn);

describe('a plan of instalments', () => {
  it.each([
    ['100.00', 'month', [837, ...Array<number>(11).fill(833)]],
    ['100.00', 'quarter', [2500, 2500, 2500, 2500]],
    ['100.01', 'half-year', [5001, 5000]],
    ['100.01', 'year', [10001]],
    ['0.05', 'month', [5, ...Array<number>(11).fill(0)]],
  ] as const)('of %s by the %s: odd cents on the first', (premium, frequency, expected) =>
    given(account, [])
      .when(planning(premium, frequency))
      .thenState((state) => expect(amounts(state)).toEqual(expected)),
  );

  it('falls due on the last day of the months that are shorter', () =>
    given(account, [])
      .when(planning('120.00', 'month', '2028-01-31'))
      .thenState((state) =>
        expect(dates(state).slice(0, 4)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']),
      ));

  it('is the premium to the cent', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom(1, 2, 4, 12), (premium, count) => {
        const parts = instalmentAmounts(toCents(premium), count);
        expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(premium);
        expect(parts[0]! - parts.at(-1)!).toBeLessThan(count);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    ));

  it('is refused without a premium, and for a year that has one', () => {
    given(account, []).when(planning('0.00', 'month')).thenRefused('payments.no-premium');
    given(account, after(planning('120.00', 'month')))
      .when(planning('120.00', 'month', '2026-12-05'))
      .thenRefused('payments.year-already-planned', { last: '2026-12-05' });
  });
  it('goes on with the numbers of the year before', () =>
    given(account, after(planning('120.00', 'year')))
      .when(planning('130.00', 'half-year', '2027-01-05'))
      .thenState(({ instalments }) => expect(instalments.map(({ number }) => number)).toEqual([1, 2, 3])));
});

describe('an announcement', () => {
  it('14 days before leaves the due date, later pushes it', () => {
    given(account, after(planning('120.00', 'quarter')))
      .when(announcing('2025-12-22', 1, 2))
      .thenState((state) => expect(dates(state).slice(0, 2)).toEqual(['2026-01-05', '2026-04-05']));
    given(account, after(planning('120.00', 'quarter')))
      .when(announcing('2025-12-23', 1, 2))
      .thenState((state) => expect(dates(state).slice(0, 2)).toEqual(['2026-01-06', '2026-04-05']));
  });
  it('is made once, and again when the amount changed', () => {
    const told = after(planning('120.00', 'year'), announcing('2025-12-01', 1));
    given(account, told).when(announcing('2025-12-02', 1)).thenRefused('payments.already-announced');
    given(account, told)
      .when(replanning('130.00'))
      .thenState(({ instalments }) => expect(instalments[0]!.announcedOn).toBeUndefined());
  });
  it('of what is not planned is refused', () =>
    given(account, after(planning('120.00', 'year')))
      .when(announcing('2025-12-01', 2))
      .thenRefused('payments.instalment-unknown'));
});

describe('another premium', () => {
  it('is carried by what was not submitted yet', () =>
    given(account, after(...begun))
      .when(replanning('131.05'))
      .thenState((state) => expect(amounts(state)).toEqual([1000, 1105, ...Array<number>(10).fill(1100)])));

  it('with nothing left to carry it is a supplement', () => {
    const paid = after(planning('120.00', 'year'), receiving(1, '2026-01-05', '120.00'));
    given(account, paid)
      .when(replanning('130.00'))
      .thenState(({ instalments }) =>
        expect(instalments.at(-1)).toMatchObject({ number: 2, amount: 1000, dueOn: '2026-06-05' }),
      );
  });

  it('of a contract that ends makes debts smaller before it pays back', () => {
    const returned = after(...begun, returning(1, '2026-01-08', 'AM04', '10.00'));
    given(account, returned)
      .when(replanning('4.00', { reason: 'terminated' }))
      .thenState((state) => {
        expect(amounts(state)).toEqual([400, ...Array<number>(11).fill(0)]);
        expect(state.refundOwed).toBe(0);
      });
  });

  it('of a contract that ends pays back what is paid for too much', () =>
    given(account, after(...begun, collecting(1, '2026-01-13')))
      .when(replanning('4.00', { reason: 'terminated' }))
      .thenState((state) => {
        expect(amounts(state)).toEqual([400, ...Array<number>(11).fill(0)]);
        expect(state.refundOwed).toBe(600);
      }));

  it('pays nothing back of a debit on its way until it is collected', () => {
    const ended = after(...begun, replanning('4.00', { on: date('2026-01-06') }));
    given(account, ended)
      .when(collecting(1, '2026-01-13'))
      .thenState((state) => expect(state.refundOwed).toBe(600));
    given(account, ended)
      .when(returning(1, '2026-01-08', 'AM04', '10.00'))
      .thenState((state) => expect([state.refundOwed, state.instalments[0]!.amount]).toEqual([0, 400]));
  });

  it('that is the same one is refused, and one of a year that is not planned', () => {
    given(account, after(...begun))
      .when(replanning('120.00'))
      .thenRefused('payments.premium-unchanged', { plan: 1 });
    given(account, after(...begun))
      .when(replanning('120.00', { plan: 2 }))
      .thenRefused('payments.plan-unknown', { plan: 2 });
  });
});
