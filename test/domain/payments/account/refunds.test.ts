import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import { foreseenSuspension } from '../../../../domain/payments/rules/foreseen-suspension.js';
import { amountOwed } from '../../../../domain/payments/rules/amount-owed.js';
import { refundPayable } from '../../../../domain/payments/rules/refund-payable.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import { account, after, announcing, begun, euros, id, planning, receiving, returning, submitting } from './books.js';

/** 10 € came back with 80 cents of costs; 15.80 € paid on the 20th: 5 € more than was owed then. */
const rich = [
  ...begun,
  returning(1, '2026-01-08', 'AM04', '10.00', { costs: euros('0.80') }),
  receiving(1, '2026-01-20', '15.80'),
] as const;
const settingOff = (on: string): AccountCommand => ({ type: 'SetRefundOff', on: date(on) });
const paying = (on: string, amount: string, transfer = 5): AccountCommand => ({
  type: 'PayRefund',
  on: date(on),
  transfer: id(transfer),
  amount: euros(amount),
});
const back = (returnedOn: string, over: object = {}): AccountCommand => ({
  type: 'RecordRefundReturn',
  transfer: id(5),
  returnedOn: date(returnedOn),
  settled: true,
  code: 'AC04',
  amount: euros('5.00'),
  ...over,
});

describe('what is owed to a member', () => {
  it('is set off against nothing before its due date', () => {
    given(account, after(...rich))
      .when(settingOff('2026-02-04'))
      .thenRefused('payments.nothing-to-set-off');
    given(account, after(...begun))
      .when(settingOff('2026-02-05'))
      .thenRefused('payments.nothing-to-set-off');
  });

  it('pays what falls due, as a payment of that day would: nobody is dunned for it', () => {
    const [on, amount] = ['2026-02-05', euros('5.00')];
    given(account, after(...rich))
      .when(settingOff(on))
      .then([
        {
          type: 'PremiumRefundSetOff',
          effectiveOn: date(on),
          data: { on: date(on), amount, shares: [{ number: 2, amount }], costs: euros('0.00') },
        },
      ]);
    given(account, after(...rich))
      .when(settingOff(on))
      .thenState((state) => {
        expect([state.refundOwed, amountOwed(state, date(on)), refundPayable(state, date(on))]).toEqual([0, 500, 0]);
      });
    const all = [...rich.slice(0, -1), receiving(1, '2026-01-20', '20.80')];
    given(account, after(...all))
      .when(settingOff(on))
      .thenState((state) => expect(foreseenSuspension(state, date('2026-02-06'))).toBeUndefined());
  });

  it('pays costs after debts', () => {
    const owing = [
      planning('120.00', 'month'),
      announcing('2025-12-01', 1, 2),
      receiving(1, '2026-01-02', '13.00'),
      submitting(1, '2026-01-05', [1]),
      returning(1, '2026-01-08', 'AM04', '10.00', { costs: euros('0.80') }),
    ];
    given(account, after(...owing))
      .when(settingOff('2026-01-09'))
      .thenState((state) =>
        expect([state.refundOwed, state.costsOwed, state.instalments[0]!.paid]).toEqual([220, 0, 1000]),
      );
    given(account, after(...owing, settingOff('2026-01-09')))
      .when(settingOff('2026-01-09'))
      .thenRefused('payments.nothing-to-set-off');
  });

  it('does not go by itself where the debtor died', () =>
    given(account, after(...rich, submitting(2, '2026-02-05', [2]), returning(2, '2026-02-09', 'MD07', '10.00')))
      .when(paying('2026-02-04', '5.00'))
      .thenRefused('payments.refund-of-estate'));
});

describe('a transfer that pays back', () => {
  const paid = [...rich, paying('2026-01-22', '5.00')] as const;

  it('that came back is owed again, and its account is not tried again', () => {
    given(account, after(...paid))
      .when(back('2026-01-23'))
      .then([
        {
          type: 'PremiumRefundReturned',
          effectiveOn: date('2026-01-23'),
          data: {
            transfer: id(5),
            on: date('2026-01-22'),
            returnedOn: date('2026-01-23'),
            code: 'AC04',
            amount: euros('5.00'),
          },
        },
      ]);
    given(account, after(...paid))
      .when(back('2026-01-23'))
      .thenState((state) => {
        expect([state.refundOwed, state.refundReturnedOn, state.transfers]).toEqual([500, '2026-01-23', []]);
      });
  });

  it('that came back before another one, and is told after it, does not make the account good again', () =>
    given(
      account,
      after(...paid, receiving(2, '2026-01-22', '3.00'), paying('2026-01-23', '3.00', 6), back('2026-01-27')),
    )
      .when(back('2026-01-26', { transfer: id(6), amount: euros('3.00') }))
      .thenState((state) => expect([state.refundOwed, state.refundReturnedOn]).toEqual([800, '2026-01-27'])));

  it('comes back on its day at the earliest, but for a reject; a bank may say no reason', () => {
    given(account, after(...paid))
      .when(back('2026-01-21'))
      .thenRefused('payments.return-before-transfer', { earliest: '2026-01-22' });
    given(account, after(...paid))
      .when(back('2026-01-21', { settled: false, code: undefined }))
      .thenState((state) => expect(state.refundOwed).toBe(500));
  });

  it('comes back once, whole, and only where it went', () => {
    given(account, after(...paid, back('2026-01-23')))
      .when(back('2026-01-23'))
      .thenRefused('payments.refund-already-returned');
    given(account, after(...paid))
      .when(back('2026-01-23', { amount: euros('4.99') }))
      .thenRefused('payments.return-amount-differs', { submitted: 500 });
    given(account, after(...rich))
      .when(back('2026-01-23'))
      .thenRefused('payments.refund-unknown');
  });

  it('is paid under another id after it came back, and set off as before', () => {
    const again = after(...paid, back('2026-01-23'));
    given(account, again).when(paying('2026-01-26', '5.00')).thenRefused('payments.refund-already-paid');
    given(account, again)
      .when(paying('2026-01-26', '5.00', 6))
      .thenState((state) => expect(state.transfers).toEqual([{ transfer: id(6), on: '2026-01-26', amount: 500 }]));
    given(account, again)
      .when(settingOff('2026-02-05'))
      .thenState((state) => expect(state.refundOwed).toBe(0));
  });
});
