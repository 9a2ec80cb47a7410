import type { MandateEvent } from '../../../../domain/payments/mandates/events.js';
import { mandates } from '../../../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../../../domain/payments/mandates/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import {
  ACCOUNT,
  blocked,
  debit,
  NAMES,
  OTHER_ACCOUNT,
  presented,
  presenting,
  signed,
  signing,
  TODAY,
} from './papers.js';

const changed: MandateEvent = {
  type: 'MandateAccountChanged',
  effectiveOn: TODAY,
  data: { on: TODAY, account: OTHER_ACCOUNT },
};
const changing = { type: 'ChangeMandateAccount', today: TODAY, account: OTHER_ACCOUNT, accountNow: ACCOUNT } as const;

describe('a mandate', () => {
  it('is signed once', () => {
    given(mandates, []).when(signing()).then([signed()]);
    given(mandates, [signed()]).when(signing()).thenRefused('payments.mandate-already-signed');
  });
  it('is not signed tomorrow', () =>
    given(mandates, [])
      .when(signing({ signedOn: date('2026-11-25') }))
      .thenRefused('payments.mandate-signed-in-future', { today: TODAY }));
  it('is one of twenty that a member has open', () => {
    given(mandates, [])
      .when(signing({ others: 19 }))
      .then([signed()]);
    given(mandates, [])
      .when(signing({ others: 20 }))
      .thenRefused('payments.too-many-mandates', { most: 20 });
  });
  it('that is unknown is not presented', () =>
    given(mandates, []).when(presenting(1, '2026-12-05')).thenRefused('payments.mandate-unknown'));

  it('has a first debit, then others, then perhaps a last one that closes it', () => {
    given(mandates, [signed()])
      .when(presenting(1, '2026-12-05'))
      .then([presented(1, '2026-12-05', 'FRST')]);
    const used = [signed(), presented(1, '2026-12-05', 'FRST')];
    given(mandates, used)
      .when(presenting(2, '2027-01-05'))
      .then([presented(2, '2027-01-05', 'RCUR')]);
    given(mandates, used)
      .when(presenting(2, '2027-01-05', { final: true }))
      .then([presented(2, '2027-01-05', 'FNAL')]);
    given(mandates, [...used, presented(2, '2027-01-05', 'FNAL')])
      .when(presenting(3, '2027-02-05'))
      .thenRefused('payments.mandate-used-up');
  });
  it('for one debit has one', () => {
    given(mandates, [signed({ kind: 'one-off' })])
      .when(presenting(1, '2026-12-05'))
      .then([presented(1, '2026-12-05', 'OOFF')]);
    given(mandates, [signed({ kind: 'one-off' }), presented(1, '2026-12-05', 'OOFF')])
      .when(presenting(2, '2026-12-06'))
      .thenRefused('payments.mandate-used-up');
  });
  it('does not present a debit twice', () =>
    given(mandates, [signed(), presented(1, '2026-12-05', 'FRST')])
      .when(presenting(1, '2026-12-05'))
      .thenRefused('payments.debit-already-presented'));
  it('takes no debit due before its signature', () =>
    given(mandates, [signed()])
      .when(presenting(1, '2026-01-09'))
      .thenRefused('payments.due-before-signature', { signedOn: '2026-01-10' }));

  it('revoked is never used again', () => {
    const revoked: MandateEvent = { type: 'MandateRevoked', data: { on: TODAY, by: 'debtor' } };
    given(mandates, [signed()]).when({ type: 'RevokeMandate', today: TODAY, by: 'debtor' }).then([revoked]);
    given(mandates, [signed(), revoked]).when(presenting(1, '2026-12-05')).thenRefused('payments.mandate-revoked');
    given(mandates, [signed(), revoked]).when(changing).thenRefused('payments.mandate-revoked');
  });
});

describe('36 months without a debit', () => {
  const used = [signed({ signedOn: date('2023-01-10') }), presented(1, '2023-11-23', 'FRST')];
  it('are counted from the last due date, whatever became of the debit', () => {
    given(mandates, used)
      .when(presenting(2, '2026-11-23'))
      .then([presented(2, '2026-11-23', 'RCUR')]);
    given(mandates, used)
      .when(presenting(2, '2026-11-24'))
      .thenRefused('payments.mandate-lapsed', { lastDay: '2026-11-23' });
  });
  it('end the mandate on the day after', () => {
    given(mandates, used)
      .when({ type: 'LapseMandate', today: TODAY })
      .then([{ type: 'MandateLapsed', data: { on: TODAY, lastDay: date('2026-11-23') } }]);
    given(mandates, used)
      .when({ type: 'LapseMandate', today: date('2026-11-23') })
      .thenRefused('payments.mandate-not-lapsed', { lastDay: '2026-11-23' });
  });
  it('are counted from the signature where there was no debit', () =>
    given(mandates, [signed({ signedOn: date('2024-02-29') })])
      .when(presenting(1, '2027-03-01'))
      .thenRefused('payments.mandate-lapsed', { lastDay: '2027-02-28' }));
  it('are not shortened by a debit that is told late', () =>
    given(mandates, [...used, presented(2, '2023-10-23', 'RCUR')])
      .when({ type: 'LapseMandate', today: date('2026-11-23') })
      .thenRefused('payments.mandate-not-lapsed', { lastDay: '2026-11-23' }));
});

describe('a new account', () => {
  it('is told to the bank with the next debit, and once', () => {
    given(mandates, [signed(), presented(1, '2026-11-05', 'FRST'), changed])
      .when(presenting(2, '2026-12-05'))
      .then([
        {
          type: 'MandatePresented',
          data: { debit: debit(2), dueOn: date('2026-12-05'), sequence: 'RCUR', tellsChange: true },
        },
      ]);
    const told: MandateEvent = {
      type: 'MandatePresented',
      data: { debit: debit(2), dueOn: date('2026-12-05'), sequence: 'RCUR', tellsChange: true },
    };
    given(mandates, [signed(), presented(1, '2026-11-05', 'FRST'), changed, told])
      .when(presenting(3, '2027-01-05'))
      .then([presented(3, '2027-01-05', 'RCUR')]);
  });
  it('is no change for a bank that never saw the mandate', () =>
    given(mandates, [signed(), changed])
      .when(presenting(1, '2026-12-05'))
      .then([presented(1, '2026-12-05', 'FRST')]));
  it('leaves the former one in the history', () =>
    given(mandates, [signed()])
      .when(changing)
      .thenState((mandate) =>
        expect((mandate as SignedMandate).accounts).toEqual([
          { from: '2026-01-10', value: { ...ACCOUNT, signedAt: 'Rouen' } },
          { from: TODAY, value: OTHER_ACCOUNT },
        ]),
      ));
  it('ends a block on the account, not one on the signature', () => {
    given(mandates, [signed(), blocked('account'), blocked('signature')])
      .when(changing)
      .then([changed, { type: 'MandateUnblocked', data: { on: TODAY, why: 'account' } }]);
  });
  it('that is the same one is refused', () =>
    given(mandates, [signed()])
      .when({ ...changing, account: ACCOUNT })
      .thenRefused('payments.account-unchanged'));
});

describe('a new reference', () => {
  const renaming = { type: 'RenameMandate', today: TODAY, rum: 'MUT-2', ics: NAMES.ics } as const;
  it('keeps the one that the bank knows until it is told', () => {
    const used = [signed(), presented(1, '2026-11-05', 'FRST')];
    given(mandates, used)
      .when(renaming)
      .then([
        {
          type: 'MandateRenamed',
          effectiveOn: TODAY,
          data: { on: TODAY, rum: 'MUT-2', ics: NAMES.ics, original: NAMES },
        },
      ]);
    const again: MandateEvent = {
      type: 'MandateRenamed',
      data: { on: TODAY, rum: 'MUT-2', ics: NAMES.ics, original: NAMES },
    };
    given(mandates, [...used, again])
      .when({ ...renaming, rum: 'MUT-3' })
      .thenState((mandate) => expect((mandate as SignedMandate).untold.original).toEqual(NAMES));
  });
  it('that is the same one is refused', () =>
    given(mandates, [signed()])
      .when({ ...renaming, rum: NAMES.rum })
      .thenRefused('payments.mandate-names-unchanged'));
});

describe('a blocked mandate', () => {
  const history = [signed(), blocked('refusal')];
  it('is not presented', () =>
    given(mandates, history)
      .when(presenting(1, '2026-12-05'))
      .thenRefused('payments.mandate-blocked', { why: ['refusal'] }));
  it('is not blocked twice for the same', () =>
    given(mandates, history)
      .when({ type: 'BlockMandate', today: TODAY, why: 'refusal', code: 'MS02' })
      .thenRefused('payments.mandate-already-blocked', { why: 'refusal' }));
  it('says which return blocked it', () =>
    given(mandates, [signed()])
      .when({ type: 'BlockMandate', today: TODAY, why: 'account', code: 'AC04' })
      .then([{ type: 'MandateBlocked', data: { on: TODAY, why: 'account', code: 'AC04' } }]));
  it('may be presented once what blocked it is no more', () => {
    const unblocked: MandateEvent = { type: 'MandateUnblocked', data: { on: TODAY, why: 'refusal' } };
    given(mandates, history).when({ type: 'UnblockMandate', today: TODAY, why: 'refusal' }).then([unblocked]);
    given(mandates, [...history, unblocked])
      .when(presenting(1, '2026-12-05'))
      .then([presented(1, '2026-12-05', 'FRST')]);
  });
  it('is not unblocked of what does not block it', () =>
    given(mandates, history)
      .when({ type: 'UnblockMandate', today: TODAY, why: 'death' })
      .thenRefused('payments.mandate-not-blocked', { why: 'death' }));
});
