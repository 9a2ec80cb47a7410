import fc from 'fast-check';
import { dunnedInstalments } from '../../../domain/payments/rules/dunned-instalments.js';
import { earliestFormalNotice } from '../../../domain/payments/rules/earliest-formal-notice.js';
import { arrears } from '../../../domain/payments/rules/arrears.js';
import { RETURN_CODES } from '../../../domain/parameters/return-codes.js';
import { plusDays } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { UnpaidWorld } from './unpaid-world.js';

import { begun, path, paying } from './unpaid-days.js';
type Step = readonly [day: number, what: 'pay' | 'return' | 'off', number: number];
const life = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom('pay', 'return', 'off'), fc.integer({ min: 0, max: 40 })),
  { maxLength: 25 },
) as fc.Arbitrary<readonly Step[]>;
const CODES = RETURN_CODES.map(({ code }) => code).filter((code) => code !== 'MD07');

const lived = (steps: readonly Step[], frequency: 'year' | 'month', mandate: boolean): UnpaidWorld => {
  const world = begun('2027-11-01', frequency, mandate);
  const start = world.today;
  let off = 0;
  let unclosed = plusDays(start, 1);
  for (let index = 1; index <= 340; index += 1) {
    const today = plusDays(start, index);
    world.today = today;
    for (const [at, [, what, number]] of steps.filter(([day]) => day === index).entries()) {
      if (what === 'off') off = Math.max(off, number % 9);
      if (what === 'pay')
        world.do(paying(plusDays(today, -(number % 4)), 1 + number * 300, `${index}${at}`.padStart(32, '0')));
      const debit = world.account.debits[number % Math.max(1, world.account.debits.length)];
      if (what === 'return' && debit && debit.collectOn <= today)
        world.do({
          type: 'RecordReturn',
          debit: debit.id,
          returnedOn: today,
          settled: true,
          code: CODES[number % CODES.length]!,
          amount: debit.amount,
          costs: toCents(number),
        });
    }
    if ((off -= 1) >= 0) continue;
    for (; unclosed <= today; unclosed = plusDays(unclosed, 1)) world.close(unclosed, today);
  }
  return world;
};

it('any life keeps to the law: dates, no suspension twice, none once all is paid, nothing ordered in vain', () =>
  fc.assert(
    fc.property(life, fc.constantFrom('year' as const, 'month' as const), fc.boolean(), (steps, frequency, mandate) => {
      const world = lived(steps, frequency, mandate);
      let open = false;
      let notice: Record<string, unknown> | undefined;
      for (const [type, data] of path(world)) {
        if (type === 'FormalNoticeSent') {
          for (const { number } of data.shares as { number: number }[]) {
            const { dueOn } = world.account.instalments.find((one) => one.number === number)!;
            expect((data.sentOn as string) >= earliestFormalNotice(dueOn)).toBe(true);
          }
          expect(data.shifted).toBe(data.sentOn === data.plannedOn ? undefined : 'day-closed-late');
          notice = data;
        }
        if (type === 'GuaranteesSuspended') {
          expect(open).toBe(false);
          expect(data).toMatchObject({ from: notice!.suspendsOn, noticeSentOn: notice!.sentOn });
        }
        if (type !== 'FormalNoticeSent') open = type === 'GuaranteesSuspended';
      }
      const { account, process, today } = world;
      const pending = account.instalments.some((one) => one.pending !== undefined);
      if (!pending && account.costsOwed === 0 && arrears(account, today).length === 0) expect(open).toBe(false);
      if (
        account.notice &&
        account.notice.suspendsOn <= today &&
        world.account.instalments.every((one) => one.pending === undefined)
      )
        expect(open).toBe(true);
      expect(arrears(process.account, today)).toEqual(arrears(account, today));
      const days = (one: typeof account) => dunnedInstalments(one).map(({ instalment, on }) => [instalment.number, on]);
      expect(days(process.account)).toEqual(days(account));
      expect(world.refused).toEqual([]);
    }),
    { numRuns: 40 },
  ));
