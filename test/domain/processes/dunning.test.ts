import { asking, begun, closeUntil, path, PATH, paying, returning, types } from './unpaid-days.js';
import fc from 'fast-check';
import { foreseenSuspension } from '../../../domain/payments/rules/foreseen-suspension.js';
import { arrears } from '../../../domain/payments/rules/arrears.js';
import { RETURN_CODES } from '../../../domain/parameters/return-codes.js';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { type UnpaidWorld } from './unpaid-world.js';

describe('the path of each reason code, every day closed in time and nobody paying', () => {
  it.each([
    // code, days after the collection of Thursday 1 October, notice, suspension
    ['AC04', 2, '2026-10-12', '2026-11-12'],
    ['MD06', 7, '2026-10-12', '2026-11-12'],
    ['AM04', 4, '2026-10-20', '2026-11-20'], // presented again on the 12th, which may come back until the 19th
    ['MS03', 4, '2026-10-20', '2026-11-20'],
    ['MD06', 56, '2026-12-07', '2027-01-07'], // eight weeks: refunded on 26 November, ten days of its own
    ['MD01', 200, '2027-04-30', '2027-05-31'],
  ])('%s after %i days', (code, days, sentOn, from) => {
    const world = begun('2026-10-01');
    closeUntil(world, plusDays(date(from), 12), returning(world, code, days));
    expect(path(world)).toEqual([
      ['FormalNoticeSent', expect.objectContaining({ sentOn, plannedOn: sentOn, suspendsOn: from })],
      ['GuaranteesSuspended', { reason: 'unpaid', from, noticeSentOn: sentOn }],
    ]);
    expect(world.refused).toEqual([]);
  });

  it.each(['AG02', 'AM05', 'MD07'])('%s is for a person', (code) => {
    const world = begun('2026-10-01');
    closeUntil(world, '2027-03-01', returning(world, code, 2));
    expect(types(world)).toEqual([]);
  });

  it('the date told on the day of the last refusal is the date that comes', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...RETURN_CODES.map(({ code }) => code)),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (code, offset, days) => {
          const dueOn = plusDays(date('2027-09-01'), offset);
          const world = begun(dueOn);
          const bring = returning(world, code, days);
          let told: CalendarDate | undefined;
          closeUntil(world, plusDays(dueOn, 250), (today) => {
            bring(today);
            if (world.account.instalments[0]!.refused?.on === today) told = foreseenSuspension(world.account, today);
          });
          expect(world.suspended.map(({ from }) => from)).toEqual(told === undefined ? [] : [told]);
          expect(world.refused).toEqual([]);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('what must be paid for cover to come back', () => {
  const suspended = (): UnpaidWorld => {
    const world = begun('2026-10-01', 'month', false);
    closeUntil(world, '2026-11-14');
    expect(types(world)).toEqual(['FormalNoticeSent', 'GuaranteesSuspended']);
    return world;
  };
  it.each([
    // 10.00 € due on 1 October, 10.00 € more since
    [2_000, '2026-11-14', ['2026-11-14']],
    [1_999, '2026-11-14', []],
    [1_000, '2026-11-14', []],
    [5_000, '2026-11-14', ['2026-11-14']],
  ])('%i cents', (amount, day, expected) => {
    const world = suspended();
    world.do(paying(day, amount));
    closeUntil(world, '2026-11-20');
    expect(path(world).flatMap(([type, data]) => (type === 'GuaranteesReinstated' ? [data.paidOn] : []))).toEqual(
      expected,
    );
  });

  it('is the costs of returned debits as well', () => {
    const world = begun('2026-10-01');
    closeUntil(world, '2026-11-13', returning(world, 'AC04', 2, 350));
    world.do(paying('2026-11-13', 12_000));
    expect(types(world)).toHaveLength(2);
    world.do(paying('2026-11-14', 349, '2'.repeat(32)));
    expect(types(world)).toHaveLength(2);
    world.today = date('2026-11-15');
    world.do(paying('2026-11-15', 1, '3'.repeat(32)));
    expect(path(world).at(-1)![1]).toMatchObject({ paidOn: '2026-11-15', coverBackAt: '2026-11-16T11:00:00.000Z' });
  });

  it('counts from the day of the payment, however late it is recorded, even before the suspension', () => {
    const world = suspended();
    world.do(paying('2026-10-30', 1_000));
    expect(path(world).at(-1)![1]).toMatchObject({ paidOn: '2026-10-30' });
    expect(world.suspended).toMatchObject([{ from: '2026-11-12', coverBackAt: '2026-10-31T11:00:00.000Z' }]);
  });

  it('is a debit that the member asked for once it is collected, from its day; money that goes back begins it again', () => {
    const world = begun('2026-10-01');
    const bring = returning(world, 'AC04', 2);
    closeUntil(world, '2026-11-13', bring);
    const debit = 'd'.repeat(32);
    const common = { mandate: 'e'.repeat(32), mandateRevision: 0, numbers: [1], withCosts: true };
    const asked = {
      type: 'SubmitDebit',
      debit,
      collectOn: date('2026-11-17'),
      again: 'asked-by-member',
      ...common,
    } as const;
    world.do({ ...asked, today: world.today });
    closeUntil(world, '2026-11-24');
    expect(types(world)).toHaveLength(2);
    closeUntil(world, '2026-11-25');
    expect(path(world).at(-1)![1]).toMatchObject({ paidOn: '2026-11-17' });
    closeUntil(world, '2027-02-20', (today) => {
      if (today !== '2026-12-20') return;
      const amount = toCents(12_000);
      world.do({
        type: 'RecordReturn',
        debit,
        returnedOn: today,
        settled: true,
        code: 'MD06',
        amount,
        costs: toCents(0),
      });
    });
    expect(types(world)).toEqual([...PATH, 'FormalNoticeSent', 'GuaranteesSuspended']);
    expect(path(world).at(-1)![1]).toMatchObject({ from: '2027-01-31' });
    expect(world.refused).toEqual([]);
  });
});

describe('a debit of all that the notice claims', () => {
  /** Claimed on the 12th, cover to end on 12 November; a debit is asked for before. */
  const asked = (collectOn: string): UnpaidWorld => {
    const world = begun('2026-10-01');
    closeUntil(world, '2026-11-03', returning(world, 'AC04', 2));
    world.do(asking(world, collectOn));
    closeUntil(world, '2026-11-12');
    return world;
  };
  it.each(['2026-11-05', '2026-11-10'])('collected on %s, before that day: cover never ends', (collectOn) => {
    const world = asked(collectOn);
    closeUntil(world, '2026-12-01');
    expect(types(world)).toEqual(['FormalNoticeSent']);
    expect(world.account.notice).toBeUndefined();
  });

  it('collected before that day and returned after it: cover ended on the day that was told', () => {
    const world = asked('2026-11-10');
    expect(types(world)).toEqual(['FormalNoticeSent']);
    closeUntil(world, '2026-11-18', returning(world, 'AC04', 7));
    expect(path(world).slice(1)).toEqual([
      ['GuaranteesSuspended', { reason: 'unpaid', from: '2026-11-12', noticeSentOn: '2026-10-12' }],
    ]);
    expect(world.refused).toEqual([]);
  });

  it('collected on that day holds nothing off', () => {
    expect(types(asked('2026-11-12'))).toEqual(['FormalNoticeSent', 'GuaranteesSuspended']);
  });
});

describe('a notice whose letter never left', () => {
  const notLeft = 'payments.formal-notice-not-left';
  const unsent = (): UnpaidWorld => {
    const world = begun('2026-10-01', 'year', false);
    world.letterLeft = false;
    return world;
  };
  it('ends no cover, and is asked for ever more rarely: its refusals do not grow with the years', () => {
    const world = unsent();
    closeUntil(world, '2028-11-12');
    const first = ['2026-11-12', '2026-11-14', '2026-11-17', '2026-11-23', '2026-12-05'];
    const later = ['2026-12-29', '2027-02-15', '2027-05-22', '2027-11-30'];
    expect(world.refused).toEqual([...first, ...later].map((day) => `${day}: ${notLeft}`));
    expect(types(world)).toEqual(['FormalNoticeSent']);
  });

  it('is heard of again once somebody says that it did', () => {
    const world = unsent();
    closeUntil(world, '2026-11-18');
    world.letterLeft = true;
    closeUntil(world, '2026-11-24');
    expect(path(world).at(-1)).toEqual([
      'GuaranteesSuspended',
      { reason: 'unpaid', from: '2026-11-12', noticeSentOn: '2026-10-12' },
    ]);
  });
});

describe('a contract that ends', () => {
  const ending = (endsOn: string) =>
    ({
      type: 'TerminateContract',
      today: date(endsOn),
      ground: { kind: 'member-left', leftOn: date(endsOn) },
      receivedOn: date(endsOn),
      paid: [],
    }) as const;
  it.each([
    ['2026-10-11', []],
    ['2026-11-11', ['FormalNoticeSent']],
    ['2026-11-12', ['FormalNoticeSent']],
    ['2026-11-13', ['FormalNoticeSent', 'GuaranteesSuspended']],
  ])('on %s is not suspended after it, and still owes', (endsOn, expected) => {
    const world = begun('2026-10-01', 'year', false);
    closeUntil(world, '2027-01-01', (day) => {
      if (day === endsOn) world.doContract(ending(endsOn));
    });
    expect(types(world)).toEqual(expected);
    expect(arrears(world.account, world.today)).toEqual([{ number: 1, amount: 12_000 }]);
    expect(world.refused).toEqual([]);
  });
});
