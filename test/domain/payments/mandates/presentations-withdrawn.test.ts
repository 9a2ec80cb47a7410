import type { MandateEvent } from '../../../../domain/payments/mandates/events.js';
import { mandates } from '../../../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../../../domain/payments/mandates/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import { debit, OTHER_ACCOUNT, presented, presenting, signed, TODAY } from './papers.js';

const changed: MandateEvent = {
  type: 'MandateAccountChanged',
  effectiveOn: TODAY,
  data: { on: TODAY, account: OTHER_ACCOUNT },
};

describe('a debit that was presented and did not go', () => {
  const withdrawing = (number: number) => ({ type: 'WithdrawPresentation', debit: debit(number) }) as const;
  const withdrawn: MandateEvent = {
    type: 'PresentationWithdrawn',
    data: { debit: debit(1), untold: { account: false } },
  };

  it('was not the first one: the next one is', () => {
    const history = [signed(), presented(1, '2026-12-05', 'FRST')];
    given(mandates, history).when(withdrawing(1)).then([withdrawn]);
    given(mandates, [...history, withdrawn])
      .when(presenting(1, '2026-12-07'))
      .then([presented(1, '2026-12-07', 'FRST')]);
  });

  it('told the bank of nothing: the next one does', () => {
    const told: MandateEvent = {
      type: 'MandatePresented',
      data: { debit: debit(2), dueOn: date('2027-01-05'), sequence: 'RCUR', tellsChange: true },
    };
    const history = [signed(), presented(1, '2026-12-05', 'FRST'), changed, told];
    const back: MandateEvent = {
      type: 'PresentationWithdrawn',
      data: { debit: debit(2), lastDebit: debit(1), lastDueOn: date('2026-12-05'), untold: { account: true } },
    };
    given(mandates, history).when(withdrawing(2)).then([back]);
    given(mandates, [...history, back])
      .when(presenting(3, '2027-01-07'))
      .then([{ ...told, data: { ...told.data, debit: debit(3), dueOn: date('2027-01-07') } }]);
  });

  it('leaves a change that came meanwhile to be told, where a bank knows the mandate', () => {
    const history = [signed(), presented(1, '2026-12-05', 'FRST')];
    given(mandates, [...history, presented(2, '2027-01-05', 'RCUR'), changed])
      .when(withdrawing(2))
      .thenState((mandate) => expect((mandate as SignedMandate).untold.account).toBe(true));
    given(mandates, [...history, changed])
      .when(withdrawing(1))
      .thenState((mandate) => expect((mandate as SignedMandate).untold.account).toBe(false));
  });

  it('does not use up a mandate for one debit', () =>
    given(mandates, [signed({ kind: 'one-off' }), presented(1, '2026-12-05', 'OOFF'), withdrawn])
      .when(presenting(2, '2026-12-07'))
      .then([presented(2, '2026-12-07', 'OOFF')]));

  it('is the last one alone, and once', () => {
    const history = [signed(), presented(1, '2026-12-05', 'FRST'), presented(2, '2027-01-05', 'RCUR')];
    given(mandates, history).when(withdrawing(1)).thenRefused('payments.debit-not-presented');
    given(mandates, [...history.slice(0, 2), withdrawn])
      .when(withdrawing(1))
      .thenRefused('payments.debit-not-presented');
  });
});
