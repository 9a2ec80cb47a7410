import fc from 'fast-check';
import { Bic } from '../../../domain/shared/bic.js';
import { CreditorId, isCreditorId } from '../../../domain/shared/creditor-id.js';
import { isRum, Rum } from '../../../domain/shared/rum.js';

const codes = (schema: typeof Bic | typeof Rum, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => message);

describe('a BIC', () => {
  it.each(['AGRIFRPP', 'BNPAFRPPXXX', '1234FRP0'])('may be %s', (text) => expect(Bic.parse(text)).toBe(text));
  it.each(['AGRIFRP', 'AGRI1RPP', 'AGRIFRPPX', 'AGRIFRPPXX', 'AGRIFRPPXXXX', 'AGRI FRPP', ''])('is not %j', (text) =>
    expect(codes(Bic, text)).toEqual(['bic.invalid']),
  );
});

describe('a creditor identifier', () => {
  it.each(['FR72ZZZ123456', 'FR72ABC123456', 'FR53ZZZ999999', 'FR69ZZZ651190'])('may be %s', (text) =>
    expect(CreditorId.parse(text)).toBe(text),
  );
  it.each(['FR12ZZZ123456', 'FR72ZZZ12345', 'FR72ZZZ1234567', 'DE98ZZZ09999999999', 'FR72ZZZ12345\n', ''])(
    'is not %j',
    (text) => expect(codes(CreditorId, text)).toEqual(['creditor-id.invalid']),
  );
  it('is read with spaces and small letters', () => expect(CreditorId.parse('fr72 zzz 123456')).toBe('FR72ZZZ123456'));
  it('may have any business code: its check digits do not cover it', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{3}$/), (code) => expect(isCreditorId(`FR72${code}123456`)).toBe(true)),
    ));
  it('is wrong with one digit changed', () =>
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 7, 8, 9, 10, 11, 12), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const right = 'FR72ZZZ123456';
        const wrong = `${right.slice(0, at)}${(Number(right.charAt(at)) + by) % 10}${right.slice(at + 1)}`;
        expect(isCreditorId(wrong)).toBe(false);
      }),
    ));
});

describe('a mandate reference', () => {
  it.each(['A', 'MUT-2026-000123', "a/b?c:d(e).f,g'h+i j", 'x'.repeat(35), '0'.repeat(32)])('may be %s', (text) =>
    expect(Rum.parse(text)).toBe(text),
  );
  it.each(['', 'x'.repeat(36), '/a', 'a/', 'a//b', ' a', 'a ', 'é', 'a_b', 'a&b', 'a\n', 'a"b'])('is not %j', (text) =>
    expect(codes(Rum, text)).toEqual(['rum.invalid']),
  );
  it('is 1 to 35 characters of the SEPA set, whatever they are', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9?:().,'+-]{1,35}$/), (text) => expect(isRum(text)).toBe(true)),
    ));
});
