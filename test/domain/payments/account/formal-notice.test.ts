import type { SendFormalNotice } from '../../../../domain/payments/account/commands.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import { account, after, begun, euros, id, planning, receiving, returning, submitting } from './books.js';

const sending = (today: string, over: Partial<SendFormalNotice> = {}): SendFormalNotice => ({
  type: 'SendFormalNotice',
  notice: id(70),
  today: date(today),
  plannedOn: date(today),
  life: false,
  ...over,
});
/** Due on 5 January, refused on the 8th: its notice from the 16th. */
const refused = [...begun, returning(1, '2026-01-08', 'AC04', '10.00', { costs: euros('3.50') })];
const sent = (over: object) => [
  {
    type: 'FormalNoticeSent' as const,
    effectiveOn: date('2026-01-16'),
    data: {
      notice: id(70),
      plannedOn: date('2026-01-16'),
      sentOn: date('2026-01-16'),
      shares: [{ number: 1, amount: euros('10.00') }],
      costs: euros('3.50'),
      amount: euros('13.50'),
      suspendsOn: date('2026-02-16'),
      terminableFrom: date('2026-02-26'),
      ...over,
    },
  },
];

describe('a formal notice', () => {
  it('claims what its day has come for, with the costs, from that day', () => {
    given(account, after(...refused))
      .when(sending('2026-01-16'))
      .then(sent({}));
    given(account, after(...refused))
      .when(sending('2026-01-15'))
      .thenRefused('payments.formal-notice-too-early', { from: '2026-01-16' });
  });

  it('counts its dates from the day on which it leaves, and says why that is another', () => {
    const late = {
      sentOn: '2026-01-29',
      shifted: 'day-closed-late',
      suspendsOn: '2026-03-01',
      terminableFrom: '2026-03-11',
    };
    given(account, after(...refused))
      .when(sending('2026-01-29', { plannedOn: date('2026-01-16') }))
      .then([{ ...sent(late)[0]!, effectiveOn: date('2026-01-29') }] as never);
  });

  it('does not claim what its planned day had not come for, however late it leaves', () => {
    const more = refused;
    given(account, after(...more))
      .when(sending('2026-02-20', { plannedOn: date('2026-02-15') }))
      .thenState(({ notice }) => expect(notice?.numbers).toEqual([1]));
    given(account, after(...more))
      .when(sending('2026-02-20', { plannedOn: date('2026-02-16') }))
      .thenState(({ notice }) => expect(notice?.numbers).toEqual([1, 2]));
  });

  it('is refused where one runs, until what it claims is paid', () => {
    const running = [...refused, sending('2026-01-16')];
    given(account, after(...running))
      .when(sending('2026-01-17'))
      .thenRefused('payments.formal-notice-runs', { suspendsOn: '2026-02-16' });
    given(account, after(...running, receiving(1, '2026-01-17', '10.00')))
      .when(sending('2026-01-18'))
      .thenRefused('payments.nothing-in-arrears');
  });

  it('is refused where nothing is owed, a debit is awaited, a person settles it, or the contract is of savings', () => {
    given(account, after(...begun))
      .when(sending('2026-01-04'))
      .thenRefused('payments.nothing-in-arrears');
    const again = submitting(2, '2026-01-15', [1], { today: date('2026-01-12'), again: 'asked-by-member' });
    given(account, after(...refused, again))
      .when(sending('2026-01-30'))
      .thenRefused('payments.debit-on-its-way', { number: 1 });
    given(account, after(...begun, returning(1, '2026-01-08', 'AG02', '10.00')))
      .when(sending('2026-01-16'))
      .thenRefused('payments.formal-notice-by-a-person');
    given(account, after(planning('120.00', 'year')))
      .when(sending('2026-02-01'))
      .thenRefused('payments.formal-notice-by-a-person');
    given(account, after(...refused))
      .when(sending('2026-01-16', { life: true }))
      .thenRefused('payments.formal-notice-not-of-life');
    given(account, after(...refused))
      .when(sending('2026-01-16', { plannedOn: date('2026-01-17') }))
      .thenRefused('payments.formal-notice-too-early', { from: '2026-01-17' });
  });
});
