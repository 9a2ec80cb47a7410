import { membership } from '../../../domain/membership/membership.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';
import { joined, joining, TODAY } from './people.js';

describe('joining', () => {
  it('makes a member of a person, from the day he joined', () =>
    given(membership, []).when(joining()).then([joined()]));

  it('is refused to one who is a member already', () =>
    given(membership, [joined()]).when(joining()).thenRefused('membership.already-joined'));

  it('may be today', () =>
    given(membership, [])
      .when(joining({ joinedOn: TODAY }))
      .then([joined({ joinedOn: TODAY })]));

  it('is refused from tomorrow', () =>
    given(membership, [])
      .when(joining({ joinedOn: date('2026-11-25') }))
      .thenRefused('membership.joining-in-future', { today: TODAY }));

  it.each([
    ['the day before the leap day', '2024-02-28', '2024-02-29', false],
    ['the leap day itself', '2024-02-29', '2024-02-29', true],
    ['the day after the leap day', '2024-03-01', '2024-02-29', true],
  ])('with a birth on the leap day is possible on %s: %s', (_name, joinedOn, birthDate, possible) => {
    const person = { lastName: 'Durand', firstNames: 'Léa', birthDate: date(birthDate) };
    const newborn = joining({ joinedOn: date(joinedOn), person });
    const outcome = given(membership, []).when(newborn);
    if (possible) outcome.then([joined({ joinedOn: date(joinedOn), person })]);
    else outcome.thenRefused('membership.born-after-joining', { joinedOn });
  });

  it.each([
    ['email', { email: 'a@b.fr' }],
    ['sms', { phone: '+33612345678' }],
    ['post', {}],
  ] as const)('may prefer %s when it can be reached so', (preferredChannel, contact) =>
    given(membership, [])
      .when(joining({ preferredChannel, contact }))
      .then([joined({ preferredChannel, contact })]),
  );

  it.each([
    ['email', { phone: '+33612345678', secondEmail: 'a@b.fr' }],
    ['sms', { email: 'a@b.fr' }],
  ] as const)('is refused when it prefers %s and cannot be reached so', (channel, contact) =>
    given(membership, [])
      .when(joining({ preferredChannel: channel, contact }))
      .thenRefused('membership.channel-without-contact', { channel }),
  );
});
