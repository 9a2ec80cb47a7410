import { date } from '../../domain/shared/calendar.js';
import { profile } from '../../projections/profile/view.js';
import { profileOn } from '../../projections/profile/query.js';
import { openPersonal } from '../../src/secrets/open-personal.js';
import { KeyRing } from '../../src/secrets/key-ring.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import type { SecretsStore } from '../../src/secrets/secrets-store.port.js';
import { bastia, joined, moved, nantes, rouen } from '../domain/membership/people.js';
import { MEMBER } from '../kit/encodings.js';
import { FIRST_KEY } from '../kit/master-keys.js';
import { given } from '../kit/project.js';

/** Nothing is sealed in these histories: no key is asked for. */
const noKeys = new KeyRing({} as SecretsStore, new MasterKey(FIRST_KEY));
const { identity, contact } = joined().data;
const start = { member: MEMBER, joinedOn: date('2026-01-15'), identity, contact, channel: contact };
const entry = (from: string, address: unknown) => ({ from: date(from), value: { address } });

/** A from January, C from March, then B from February, told last. */
const told = [joined(), moved('2026-03-01', bastia), moved('2026-02-01', nantes)];
const addressesTold = [
  { from: date('2026-01-15'), value: identity },
  entry('2026-02-01', nantes),
  entry('2026-03-01', bastia),
];

describe('the profile of a member', () => {
  it('begins when he joins', () =>
    given([joined()])
      .project(profile)
      .expect({ [MEMBER]: { ...start, addresses: addressesTold.slice(0, 1) } as never }));

  it('has his addresses in the order of their days, whenever they were told', () =>
    given(told)
      .project(profile)
      .expect({ [MEMBER]: { ...start, addresses: addressesTold } as never }));

  it('has his last contact details and channel', () =>
    given([
      joined(),
      { type: 'PreferredChannelChosen', data: { contact: { preferredChannel: 'sms' } } },
      { type: 'ContactDetailsChanged', data: { contact: { phone: '+33698765432' } } },
    ])
      .project(profile)
      .expect({
        [MEMBER]: {
          ...start,
          addresses: addressesTold.slice(0, 1),
          contact: { phone: '+33698765432' },
          channel: { preferredChannel: 'sms' },
        } as never,
      }));

  it('is of each member alone, and of none who never joined', async () => {
    const [zoe, yves, nobody] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
    const documents = await given([
      { ...joined(), member: zoe },
      { ...joined({ joinedOn: date('2026-02-02') }), member: yves },
      { ...moved('2026-03-01', nantes), member: yves },
      { ...moved('2026-03-01', nantes), member: nobody },
    ])
      .project(profile)
      .documents();
    expect(Object.keys(documents)).toEqual([zoe, yves]);
    expect([documents[zoe]!.addresses.length, documents[yves]!.addresses.length]).toEqual([1, 2]);
  });
});

describe('the profile as of a day', () => {
  it.each([
    ['2026-01-14', rouen, '2026-01-15', [nantes, bastia]],
    ['2026-01-15', rouen, '2026-01-15', [nantes, bastia]],
    ['2026-01-31', rouen, '2026-01-15', [nantes, bastia]],
    ['2026-02-01', nantes, '2026-02-01', [bastia]],
    ['2026-02-28', nantes, '2026-02-01', [bastia]],
    ['2026-03-01', bastia, '2026-03-01', []],
    ['2026-03-02', bastia, '2026-03-01', []],
  ])('%s has the address of that day and those to come', async (today, address, addressSince, next) => {
    const { [MEMBER]: document } = await given(told).project(profile).documents();
    const answer = await openPersonal(noKeys, profileOn(document!, date(today)));
    expect(answer).toMatchObject({ address, addressSince });
    expect((answer as { nextAddresses: { address: unknown }[] }).nextAddresses.map((one) => one.address)).toEqual(next);
  });

  it('has all that a member reads of himself', async () => {
    const { [MEMBER]: document } = await given([joined()]).project(profile).documents();
    expect(await openPersonal(noKeys, profileOn(document!, date('2026-11-24')))).toEqual({
      memberNumber: '123456789',
      lastName: 'Lefèvre',
      firstNames: 'Zoé Anaïs',
      birthDate: '1988-02-29',
      joinedOn: '2026-01-15',
      address: rouen,
      addressSince: '2026-01-15',
      nextAddresses: [],
      contact: { email: 'zoe@exemple.fr', phone: '+33612345678', preferredChannel: 'email' },
    });
  });
});
