import type { Account } from '../../../../domain/payments/account/state.js';
import { arrears } from '../../../../domain/payments/rules/arrears.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import {
  account,
  after,
  announcing,
  begun,
  collecting,
  euros,
  id,
  planning,
  receiving,
  returning,
  submitting,
} from './books.js';

const owed = (state: Account, today: string): number =>
  arrears(state, date(today)).reduce<number>((sum, { amount }) => sum + amount, 0);
const afterReturn = (code: string) => after(...begun, returning(1, '2026-01-08', code, '10.00'));
const again = (debit: number, over = {}) =>
  submitting(debit, '2026-01-20', [1], { today: date('2026-01-15'), ...over });

describe('a debit', () => {
  it('may be returned until the fifth TARGET day after its collection, and is collected on the day after', () => {
    given(account, after(...begun))
      .when(collecting(1, '2026-01-12'))
      .thenRefused('payments.still-returnable', { returnableUntil: '2026-01-12' });
    given(account, after(...begun))
      .when(collecting(1, '2026-01-13'))
      .then([
        {
          type: 'DebitCollected',
          effectiveOn: date('2026-01-12'),
          data: { debit: id(1), collectOn: date('2026-01-05'), on: date('2026-01-12'), amount: euros('10.00') },
        },
      ]);
    given(account, after(...begun, collecting(1, '2026-01-13')))
      .when(collecting(1, '2026-01-14'))
      .thenRefused('payments.debit-not-pending', { status: 'collected' });
  });

  it('is never submitted twice, nor a debt that one on its way pays', () => {
    given(account, after(...begun))
      .when(submitting(1, '2026-02-05', [2]))
      .thenRefused('payments.debit-already-submitted');
    given(account, after(...begun))
      .when(submitting(2, '2026-01-06', [1]))
      .thenRefused('payments.debit-on-its-way', { number: 1 });
    given(account, after(...begun, collecting(1, '2026-01-13')))
      .when(submitting(2, '2026-01-20', [1]))
      .thenRefused('payments.nothing-owed', { number: 1 });
  });

  it('is not submitted before it is announced, before it is due, nor for a day without TARGET', () => {
    const planned = after(planning('120.00', 'month'));
    given(account, planned)
      .when(submitting(1, '2026-01-05', [1]))
      .thenRefused('payments.not-announced', { number: 1 });
    given(account, after(planning('120.00', 'month'), announcing('2025-12-24', 1)))
      .when(submitting(1, '2026-01-06', [1]))
      .thenRefused('payments.not-yet-due', { number: 1, dueOn: '2026-01-07' });
    given(account, after(...begun))
      .when(submitting(2, '2026-04-03', [2]))
      .thenRefused('payments.not-a-collection-day', { collectOn: '2026-04-03' });
    given(account, after(...begun))
      .when(submitting(2, '2026-02-05', [2], { today: date('2026-02-05') }))
      .thenRefused('payments.not-a-collection-day', { collectOn: '2026-02-05' });
    given(account, after(...begun))
      .when(submitting(2, '2026-02-05', [13]))
      .thenRefused('payments.instalment-unknown');
  });

  it('that is late takes all that is due', () =>
    given(account, after(...begun))
      .when(submitting(2, '2026-04-07', [2, 3, 4]))
      .thenState(({ debits }) => expect(debits[1]).toMatchObject({ amount: 3000, returnableUntil: '2026-04-14' })));
});

describe('a debit that comes back', () => {
  it('in time is returned: the debt is owed as before', () =>
    given(account, after(...begun))
      .when(returning(1, '2026-01-12', 'AM04', '10.00'))
      .thenState((state) => expect([state.debits[0]!.status, owed(state, '2026-01-12')]).toEqual(['returned', 1000])));
  it('in time is returned, though told after it was taken for collected', () =>
    given(account, after(...begun, collecting(1, '2026-01-13')))
      .when(returning(1, '2026-01-12', 'AM04', '10.00'))
      .thenState((state) => expect([state.debits[0]!.status, owed(state, '2026-01-12')]).toEqual(['returned', 1000])));
  it('a day later was collected, and is refunded', () =>
    given(account, after(...begun))
      .when(returning(1, '2026-01-13', 'MD06', '10.00'))
      .thenState((state) => {
        expect(state.debits[0]!.status).toBe('refunded');
        expect(owed(state, '2026-01-13')).toBe(1000);
      }));
  it('after the legal delay is for a person to look at', () => {
    const settled = after(...begun, collecting(1, '2026-01-13'));
    given(account, settled)
      .when(returning(1, '2026-03-16', 'MD06', '10.00'))
      .thenState(({ debits }) => expect(debits[0]!.status).toBe('refunded'));
    given(account, settled)
      .when(returning(1, '2026-03-17', 'MD06', '10.00'))
      .thenRefused('payments.refund-too-late', { latest: '2026-03-16' });
    given(account, settled)
      .when(returning(1, '2027-02-19', 'MD01', '10.00'))
      .thenState(({ debits }) => expect(debits[0]!.status).toBe('refunded'));
  });
  it('may be rejected before its collection, not before it was sent', () => {
    given(account, after(...begun))
      .when(returning(1, '2026-01-02', 'AC01', '10.00'))
      .thenRefused('payments.return-before-debit', { earliest: '2026-01-05' });
    given(account, after(...begun))
      .when(returning(1, '2026-01-02', 'AC01', '10.00', { settled: false }))
      .thenState(({ debits }) => expect(debits[0]!.status).toBe('returned'));
    given(account, after(...begun))
      .when(returning(1, '2025-12-29', 'AC01', '10.00', { settled: false }))
      .thenRefused('payments.return-before-debit', { earliest: '2025-12-30' });
  });
  it.each([
    ['a second time', returning(1, '2026-01-09', 'AM04', '10.00'), 'payments.already-returned', {}],
    ['and was never sent', returning(7, '2026-01-09', 'AM04', '10.00'), 'payments.debit-unknown', {}],
  ])('%s is refused', (_what, command, code, facts) =>
    given(account, afterReturn('AM04')).when(command).thenRefused(code, facts),
  );
  it('with another amount or an unknown code is refused', () => {
    given(account, after(...begun))
      .when(returning(1, '2026-01-08', 'AM04', '10.01'))
      .thenRefused('payments.return-amount-differs', { submitted: 1000 });
    given(account, after(...begun))
      .when(returning(1, '2026-01-08', 'ZZ99', '10.00'))
      .thenRefused('payments.return-code-unknown', { code: 'ZZ99' });
  });
  it('costs the member what the bank takes, unless the fault is ours', () => {
    const costs = { costs: euros('0.80') };
    given(account, after(...begun))
      .when(returning(1, '2026-01-08', 'AM04', '10.00', costs))
      .thenState(({ costsOwed }) => expect(costsOwed).toBe(80));
    given(account, after(...begun))
      .when(returning(1, '2026-01-08', 'RC01', '10.00', costs))
      .thenState(({ costsOwed }) => expect(costsOwed).toBe(0));
  });
});

describe('a debt that came back', () => {
  it.each([
    ['AM04', 2],
    ['MS03', 1],
    ['MD06', 0],
    ['AC04', 0],
  ])('with %s is presented again %i times at most', (code, most) => {
    let history = afterReturn(code);
    for (let time = 2; time <= most + 1; time += 1) {
      const commands = [again(time), returning(time, '2026-01-21', code, '10.00')] as const;
      let state = history.reduce(account.evolve, account.initialState);
      for (const command of commands) {
        const events = account.decide(command, state) as typeof history;
        expect(events).toHaveLength(1);
        history = [...history, ...events];
        state = events.reduce(account.evolve, state);
      }
    }
    given(account, history).when(again(99)).thenRefused('payments.not-to-be-presented-again', { number: 1 });
  });
  it('is presented again when the member asks for it, with costs', () =>
    given(account, after(...begun, returning(1, '2026-01-08', 'MD06', '10.00', { costs: euros('0.80') })))
      .when(again(2, { again: 'asked-by-member', withCosts: true }))
      .thenState(({ debits, costsOwed }) => expect([debits[1]!.amount, costsOwed]).toEqual([1080, 0])));
  it('is never taken from one who is dead', () =>
    given(account, afterReturn('MD07'))
      .when(again(2, { again: 'asked-by-member' }))
      .thenRefused('payments.not-to-be-presented-again', { number: 1 }));
  it('by our fault is issued again once corrected', () => {
    given(account, afterReturn('RC01'))
      .when(again(2, { again: 'corrected' }))
      .thenState(({ debits }) => expect(debits).toHaveLength(2));
    given(account, afterReturn('AM05'))
      .when(again(2, { again: 'corrected' }))
      .thenRefused('payments.not-to-be-presented-again', { number: 1 });
  });
});

describe('a payment', () => {
  const back = [...begun, returning(1, '2026-01-08', 'AM04', '10.00', { costs: euros('0.80') })] as const;
  it('pays the oldest debt first, costs last', () => {
    given(account, after(...back))
      .when(receiving(1, '2026-02-05', '15.00'))
      .thenState((state) => expect(arrears(state, date('2026-02-05'))).toEqual([{ number: 2, amount: 500 }]));
    given(account, after(...back))
      .when(receiving(1, '2026-01-20', '10.80'))
      .thenState((state) => expect([owed(state, '2026-01-20'), state.costsOwed, state.refundOwed]).toEqual([0, 0, 0]));
  });
  it('is received once, however often it is told', () =>
    given(account, after(...back, receiving(1, '2026-01-20', '10.80')))
      .when(receiving(1, '2026-01-20', '10.80'))
      .thenRefused('payments.payment-already-received'));
  it('for a debt that a debit on its way pays is owed back once that is collected, and pays it if it comes back', () => {
    const twice = [...begun, receiving(1, '2026-01-06', '10.01')] as const;
    const surplus = (owing: number) => (state: Account) =>
      expect([owed(state, '2026-01-20'), state.refundOwed]).toEqual([0, owing]);
    given(account, after(...begun))
      .when(receiving(1, '2026-01-06', '10.01'))
      .thenState(surplus(1));
    given(account, after(...twice))
      .when(returning(1, '2026-01-08', 'AC04', '10.00'))
      .thenState(surplus(1));
    given(account, after(...twice))
      .when(collecting(1, '2026-01-13'))
      .thenState(surplus(1001));
  });
  it('too much is paid back, less what fell due since', () => {
    const richer = [...back, receiving(1, '2026-01-20', '15.80')] as const;
    const rich = after(...richer);
    const refund = (on: string, amount: string) =>
      ({ type: 'PayRefund', on: date(on), transfer: id(5), amount: euros(amount) }) as const;
    given(account, rich).when(refund('2026-01-21', '5.01')).thenRefused('payments.refund-not-owed', { payable: 500 });
    given(account, rich)
      .when(refund('2026-01-21', '5.00'))
      .thenState((state) => expect(state.refundOwed).toBe(0));
    given(account, after(...richer, refund('2026-01-21', '2.00')))
      .when(refund('2026-01-22', '2.00'))
      .thenRefused('payments.refund-already-paid');
    given(account, rich).when(refund('2026-02-05', '5.00')).thenRefused('payments.refund-not-owed', { payable: 0 });
  });
});
