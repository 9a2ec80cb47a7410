import { membership } from '../../../domain/membership/membership.js';
import type { MembershipEvent } from '../../../domain/membership/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';
import { joined, moving, nantes } from './people.js';

const leaving = (leftOn: string, today = '2026-11-24') =>
  ({ type: 'LeaveMutual', today: date(today), leftOn: date(leftOn) }) as const;
const left = (leftOn: string): MembershipEvent => ({
  type: 'MemberLeft',
  effectiveOn: date(leftOn),
  data: { leftOn: date(leftOn) },
});

describe('leaving the mutual', () => {
  it('is told two months before', () => {
    const known = given(membership, [joined()]);
    known.when(leaving('2027-01-24')).then([left('2027-01-24')]);
    known.when(leaving('2027-01-23')).thenRefused('membership.leaving-too-early', { earliest: '2027-01-24' });
    known.when(leaving('2027-02-28', '2026-12-31')).then([left('2027-02-28')]);
  });

  it('is refused to one who is no member, and twice', () => {
    given(membership, []).when(leaving('2027-01-24')).thenRefused('membership.not-a-member');
    given(membership, [joined(), left('2027-01-24')])
      .when(leaving('2027-03-01'))
      .thenRefused('membership.already-leaving', { leftOn: '2027-01-24' });
  });

  it('still lets him tell where his letters go', () =>
    given(membership, [joined(), left('2027-01-24')])
      .when(moving('2027-01-10', nantes))
      .thenState((member) => expect(member).toMatchObject({ leftOn: '2027-01-24', addresses: [{}, {}] })));
});
