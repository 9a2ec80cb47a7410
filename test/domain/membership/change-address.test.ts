import { membership } from '../../../domain/membership/membership.js';
import type { JoinedMember, Member } from '../../../domain/membership/state.js';
import { date, plusDays } from '../../../domain/shared/calendar.js';
import { valueOn } from '../../../domain/shared/timeline.js';
import { given } from '../../kit/given.js';
import { bastia, joined, moved, moving, nantes, rouen, TODAY } from './people.js';

const timelineOf = (member: Member): readonly (readonly [string, unknown])[] =>
  (member as JoinedMember).addresses.map(({ from, value }) => [from, (value as { address: unknown }).address]);

describe('a change of address', () => {
  it('is refused to one who is no member', () =>
    given(membership, []).when(moving('2026-12-01', nantes)).thenRefused('membership.not-a-member'));

  it('may hold from the day of joining, and takes the first address’s place', () =>
    given(membership, [joined()])
      .when(moving('2026-01-15', nantes))
      .thenState((member) => expect(timelineOf(member)).toEqual([['2026-01-15', nantes]])));

  it('is refused from the day before joining', () =>
    given(membership, [joined()])
      .when(moving('2026-01-14', nantes))
      .thenRefused('membership.address-before-joining', { joinedOn: '2026-01-15' }));

  it.each(['2026-11-23', '2026-11-24', '2026-11-25', '2027-11-25'])('may hold from %s', (from) =>
    given(membership, [joined()])
      .when(moving(from, nantes))
      .then([moved(from, nantes)]),
  );

  it('is refused once a file holds 200 addresses, and not one before', () => {
    const days = Array.from({ length: 199 }, (_unused, index) => plusDays(date('2026-01-16'), index));
    const moves = days.map((from, index) => moved(from, index % 2 === 0 ? nantes : bastia));
    given(membership, [joined(), ...moves.slice(1)])
      .when(moving('2026-12-01', nantes))
      .then([moved('2026-12-01', nantes)]);
    given(membership, [joined(), ...moves])
      .when(moving('2026-12-01', nantes))
      .thenRefused('membership.too-many-addresses', { most: 200 });
  });

  it('is refused more than 366 days ahead', () =>
    given(membership, [joined()])
      .when(moving('2027-11-26', nantes))
      .thenRefused('membership.address-too-far', { latest: '2027-11-25' }));

  it.each([
    ['2027-02-28', '2028-02-29', '2028-03-01'],
    ['2028-02-29', '2029-03-01', '2029-03-02'],
    ['2027-12-31', '2028-12-31', '2029-01-01'],
  ])('told on %s may hold from %s and not from %s', (today, last, next) => {
    const told = given(membership, [joined()]);
    told.when(moving(last, nantes, { today: date(today) })).then([moved(last, nantes)]);
    told.when(moving(next, nantes, { today: date(today) })).thenRefused('membership.address-too-far', { latest: last });
  });

  it('is refused when it is where he lives on that day already', () =>
    given(membership, [joined()])
      .when(moving('2026-12-01', rouen))
      .thenRefused('membership.address-unchanged', { from: '2026-12-01' }));

  it('takes capitals for the same place', () =>
    given(membership, [joined()])
      .when(moving('2026-12-01', { ...rouen, town: 'ROUEN' }))
      .thenRefused('membership.address-unchanged', { from: '2026-12-01' }));

  it.each([
    { ...rouen, line1: '2 rue du Gros-Horloge' },
    { ...rouen, line2: 'Bâtiment B' },
    { ...rouen, postalCode: '76100' },
    { ...rouen, town: 'Bois-Guillaume' },
  ])('sees another place in %j', (address) =>
    given(membership, [joined()])
      .when(moving('2026-12-01', address))
      .then([moved('2026-12-01', address)]),
  );

  it('is taken when the address of that day was erased and cannot be compared', () =>
    given(membership, [joined()])
      .when(moving('2026-12-01', rouen, { addressThen: undefined }))
      .then([moved('2026-12-01', rouen)]));
});

describe('the addresses of a member', () => {
  const history = [joined(), moved('2026-03-01', bastia), moved('2026-02-01', nantes)];
  const told = given(membership, history);

  it('are in the order of their days when one is told late', () =>
    expect(timelineOf(told.state)).toEqual([
      ['2026-01-15', rouen],
      ['2026-02-01', nantes],
      ['2026-03-01', bastia],
    ]));

  it.each([
    ['2026-01-14', undefined],
    ['2026-01-15', rouen],
    ['2026-01-31', rouen],
    ['2026-02-01', nantes],
    ['2026-02-28', nantes],
    ['2026-03-01', bastia],
    ['2199-12-31', bastia],
  ])('hold on %s as told', (day, address) =>
    expect(
      (valueOn((told.state as JoinedMember).addresses, date(day)) as { address?: unknown } | undefined)?.address,
    ).toEqual(address),
  );

  it('keep the change to come when today’s is corrected', () =>
    given(membership, [joined(), moved('2026-12-24', bastia)])
      .when(moving('2026-11-24', nantes))
      .thenState((member) =>
        expect(timelineOf(member)).toEqual([
          ['2026-01-15', rouen],
          ['2026-11-24', nantes],
          ['2026-12-24', bastia],
        ]),
      ));

  it('may be called back: the old address again from the day of the change', () =>
    given(membership, [joined(), moved('2026-12-24', bastia)])
      .when(moving('2026-12-24', rouen, { addressThen: bastia, today: TODAY }))
      .thenState((member) =>
        expect(timelineOf(member)).toEqual([
          ['2026-01-15', rouen],
          ['2026-12-24', rouen],
        ]),
      ));
});
