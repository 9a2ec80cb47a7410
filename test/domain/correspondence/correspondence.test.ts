import type { CorrespondenceCommand } from '../../../domain/correspondence/commands.js';
import { correspondence } from '../../../domain/correspondence/correspondence.js';
import type { CorrespondenceEvent } from '../../../domain/correspondence/events.js';
import { lastDayToLeave } from '../../../domain/correspondence/rules/last-day-to-leave.js';
import { leftOn } from '../../../domain/correspondence/rules/left-on.js';
import { mediumOf } from '../../../domain/correspondence/rules/medium-of.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';

const [MESSAGE, EVENT] = ['1'.repeat(32), 'e'.repeat(32)];
const on = date('2026-11-24');
const ordered = {
  message: MESSAGE,
  template: 'formal-notice',
  medium: 'registered-letter',
  cause: { stream: `account-${'c'.repeat(32)}`, event: EVENT },
  on,
} as const;
const was: CorrespondenceEvent = { type: 'MessageOrdered', data: ordered };
const order: CorrespondenceCommand = { type: 'OrderMessage', ...ordered };
const handOver = { type: 'RecordHandOver', message: MESSAGE, on, tracking: 'LR1' } as const;
const refusal = { type: 'RecordRefusedMessage', message: MESSAGE, on, reason: 'outbox.address-invalid' } as const;
const left: CorrespondenceEvent = { type: 'MessageHandedOver', data: { message: MESSAGE, on, tracking: 'LR1' } };

describe('a message to a member', () => {
  it('is ordered once', () => {
    given(correspondence, []).when(order).then([was]);
    given(correspondence, [was]).when(order).thenRefused('correspondence.message-known');
  });

  it('is handed over, with the reference of the post, or refused, once', () => {
    given(correspondence, [was]).when(handOver).then([left]);
    given(correspondence, [was])
      .when(refusal)
      .then([{ type: 'MessageRefused', data: { message: MESSAGE, on, reason: 'outbox.address-invalid' } }]);
    for (const command of [handOver, refusal])
      given(correspondence, [was, left])
        .when(command)
        .thenRefused('correspondence.message-ended', { status: 'handed-over', on });
  });

  it('that nobody ordered does not end', () =>
    given(correspondence, []).when(handOver).thenRefused('correspondence.message-unknown'));

  it('has a day on which it left, and none before', () => {
    expect(leftOn(given(correspondence, [was]).state, EVENT)).toBeUndefined();
    expect(leftOn(given(correspondence, [was, left]).state, EVENT)).toBe(on);
    expect(leftOn(given(correspondence, [was, left]).state, 'f'.repeat(32))).toBeUndefined();
  });
});

describe('the way that a message goes', () => {
  it.each([
    [true, 'email', true, 'registered-letter'],
    [false, 'email', true, 'mail'],
    [false, 'sms', true, 'mail'],
    [false, 'sms', false, 'letter'],
    [false, 'post', true, 'letter'],
    [false, 'email', false, 'letter'],
  ] as const)('registered %s, preferring %s, with an e-mail address %s: by %s', (registered, channel, hasEmail, way) =>
    expect(mediumOf(registered, { channel, hasEmail })).toBe(way),
  );
});

describe('the last day to leave', () => {
  it('of a formal notice is the day that it names', () =>
    expect(lastDayToLeave({ type: 'FormalNoticeSent', data: { sentOn: on } })).toBe(on));

  it('of announced instalments is 14 days before the first of them', () => {
    const instalments = ['2027-01-05', '2026-12-10'].map((dueOn) => ({ dueOn: date(dueOn) }));
    expect(lastDayToLeave({ type: 'InstalmentsAnnounced', data: { sentOn: on, instalments } })).toBe('2026-11-26');
  });

  it('of anything else is none', () =>
    expect(lastDayToLeave({ type: 'GuaranteesSuspended', data: { from: on } })).toBeUndefined());
});
