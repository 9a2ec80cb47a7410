import { Address, ContactDetails, MemberNumber, Person } from '../../../domain/membership/events.js';
import { rouen } from './people.js';

const accepts = (
  schema: typeof Person | typeof Address | typeof ContactDetails | typeof MemberNumber,
  value: unknown,
) => schema.safeParse(value).success;

describe('a member number', () => {
  it.each(['10000000', '99999999', '123456789', '1234567890', '9999999999'])('may be %s', (text) =>
    expect(accepts(MemberNumber, text)).toBe(true),
  );
  it.each(['1234567', '12345678901', '01234567', '1234 5678', '1234567a', '١٢٣٤٥٦٧٨', '12345678\n', ''])(
    'is not %j',
    (text) =>
      expect(MemberNumber.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
        'member-number.invalid',
      ]),
  );
  it('is text', () => expect(accepts(MemberNumber, 123456789)).toBe(false));
});

describe('a person', () => {
  const zoe = { lastName: 'Lefèvre', firstNames: 'Zoé', birthDate: '2024-02-29' };

  it('may be born on a leap day', () => expect(Person.parse(zoe)).toEqual(zoe));
  it.each(['2027-02-29', '2026-04-31', '1900-02-29', '29/02/2024', '2024-2-29', '٢٠٢٤-٠٢-٢٩', '', '1899-12-31'])(
    'is not born on %j',
    (birthDate) =>
      expect(Person.safeParse({ ...zoe, birthDate }).error?.issues).toMatchObject([
        { path: ['birthDate'], message: 'date.invalid' },
      ]),
  );
  it('has a last name of 80 characters at most, first names of 120', () => {
    expect(accepts(Person, { ...zoe, lastName: 'é'.repeat(80), firstNames: 'é'.repeat(120) })).toBe(true);
    expect(accepts(Person, { ...zoe, lastName: 'é'.repeat(81) })).toBe(false);
    expect(accepts(Person, { ...zoe, firstNames: 'é'.repeat(121) })).toBe(false);
  });
  it.each([{ ...zoe, age: 38 }, { lastName: 'Lefèvre', firstNames: 'Zoé' }, { ...zoe, lastName: null }, [zoe], 'Zoé'])(
    'is not %j',
    (value) => expect(accepts(Person, value)).toBe(false),
  );
});

describe('an address', () => {
  it('is in France when it says nothing', () =>
    expect(Address.parse({ ...rouen, country: undefined }).country).toBe('FR'));
  it('has lines of 70 characters and a town of 35 at most', () => {
    expect(accepts(Address, { ...rouen, line1: 'a'.repeat(70), line2: 'b'.repeat(70), town: 'c'.repeat(35) })).toBe(
      true,
    );
    expect(accepts(Address, { ...rouen, line1: 'a'.repeat(71) })).toBe(false);
    expect(accepts(Address, { ...rouen, line2: 'b'.repeat(71) })).toBe(false);
    expect(accepts(Address, { ...rouen, town: 'c'.repeat(36) })).toBe(false);
  });
  it.each([{ country: 'BE' }, { postalCode: '99000' }, { line1: ' ' }, { line2: '' }, { state: 'NY' }])(
    'has not %j',
    (over) => expect(accepts(Address, { ...rouen, ...over })).toBe(false),
  );
});

describe('contact details', () => {
  it('may be none', () => expect(ContactDetails.parse({})).toEqual({}));
  it.each([{ fax: '+33123456789' }, { email: null }, { phone: 33612345678 }, { preferredChannel: 'email' }])(
    'are not %j',
    (value) => expect(accepts(ContactDetails, value)).toBe(false),
  );
});
