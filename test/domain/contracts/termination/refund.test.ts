import fc from 'fast-check';
import { contracts } from '../../../../domain/contracts/contracts.js';
import { PaidPremium } from '../../../../domain/contracts/events.js';
import { refundOnTermination } from '../../../../domain/contracts/rules/refund-on-termination.js';
import { refundTrace } from '../../../../domain/contracts/rules/refund-trace.js';
import { date, plusDays } from '../../../../domain/shared/calendar.js';
import { toCents } from '../../../../domain/shared/money.js';
import { evaluate } from '../../../../domain/shared/trace.js';
import { given } from '../../../kit/given.js';
import { days } from '../../shared/days.js';
import { ending, subscribed } from '../policies.js';

const REF = `event:account-${'a'.repeat(32)}@3`;
const paid = (from: string, until: string, amount: number) => PaidPremium.parse({ from, until, amount, ref: REF });
const YEAR = paid('2026-01-01', '2027-01-01', 36_500);

describe('the refund of a premium paid', () => {
  it.each([
    ['2025-12-31', 36_500],
    ['2026-01-01', 36_500],
    ['2026-01-02', 36_400],
    ['2026-12-31', 100],
    ['2027-01-01', 0],
    ['2028-01-01', 0],
  ])('for 365.00 € of 2026, ended on %s, is %d cents', (endsOn, cents) =>
    expect(refundOnTermination([YEAR], date(endsOn)).amount.cents).toBe(cents),
  );

  it('counts the leap day', () =>
    expect(refundOnTermination([paid('2028-02-01', '2028-03-01', 2_900)], date('2028-02-29')).amount.cents).toBe(100));

  it('rounds each premium half up to the cent', () => {
    const month = paid('2026-04-01', '2026-05-01', 1_001);
    expect(refundOnTermination([month], date('2026-04-16')).amount.cents).toBe(501);
    const both = [month, paid('2026-05-01', '2026-06-01', 1_000)];
    expect(refundOnTermination(both, date('2026-04-16')).amount.cents).toBe(1_501);
  });

  it('is of what was paid and no more, falls with each day, and its trace gives it again', () => {
    const periods = fc
      .tuple(
        days.filter((day) => day > '1901' && day < '2190'),
        fc.integer({ min: 1, max: 366 }),
        fc.integer({ min: 0, max: 1_000_000 }),
      )
      .map(([from, length, amount]) => paid(from, plusDays(from, length), amount));
    const middle = days.filter((day) => day < '2199');
    fc.assert(
      fc.property(fc.array(periods, { maxLength: 5 }), middle, (all, end) => {
        const sum = all.reduce((total, { amount }) => total + amount, 0);
        const [refund, after] = [end, plusDays(end, 1)].map((day) => refundOnTermination(all, day).amount.cents);
        expect(refund!).toBeLessThanOrEqual(sum);
        expect(after!).toBeLessThanOrEqual(refund!);
        const data = { paid: all, endsOn: end, rule: { id: 'contracts.refund-on-termination', version: 1 } };
        expect(evaluate(refundTrace(data as never))).toBe(refund);
      }),
    );
  });
});

describe('a termination', () => {
  const started = subscribed('2025-04-10');
  const command = ending('2026-11-24', { kind: 'infra-annual' }, { paid: [YEAR] });

  it('keeps what is owed, by when, and what it was computed from', () =>
    given(contracts, [started])
      .when(command)
      .then([
        {
          type: 'ContractTerminated',
          effectiveOn: date('2026-12-24'),
          data: {
            ground: { kind: 'infra-annual' },
            receivedOn: date('2026-11-24'),
            endsOn: date('2026-12-24'),
            paid: [YEAR],
            refund: toCents(800),
            refundBy: date('2027-01-23'),
            rule: { id: 'contracts.refund-on-termination', version: 1 },
          },
        },
      ]));

  it('is refused a second time', () => {
    const decided = contracts.decide(command, given(contracts, [started]).state);
    if ('refused' in decided) throw new Error(decided.refused);
    given(contracts, [started, ...decided])
      .when(ending('2026-11-25', { kind: 'yearly' }))
      .thenRefused('contracts.already-terminated', { endsOn: '2026-12-24' });
  });

  it('is refused for a notice of tomorrow, and for a period paid that has no day', () => {
    const known = given(contracts, [started]);
    known
      .when({ ...command, today: date('2026-11-23') })
      .thenRefused('contracts.notice-to-come', { today: '2026-11-23' });
    known
      .when({ ...command, paid: [paid('2026-01-01', '2026-01-01', 100)] })
      .thenRefused('contracts.paid-period-empty', { from: '2026-01-01', until: '2026-01-01' });
  });
});
