import fc from 'fast-check';
import { PlateField } from '../../../../domain/shared/plate/plate-field.js';
import { readPlate } from '../../../../domain/shared/plate/read-plate.js';

const letters = (least: number, most: number, alphabet: string) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: least, maxLength: most }).map((parts) => parts.join(''));
const pair = letters(2, 2, 'ABCDEFGHJKLMNPQRSTVWXYZ').filter((text) => text !== 'SS');
const number = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));
const sivs = fc.tuple(
  pair.filter((text) => text !== 'WW'),
  number,
  pair,
);

describe('a plate', () => {
  it.each([
    ['AA-001-AA', 'siv', 'AA-001-AA'],
    ['GH-123-KL', 'siv', 'GH-123-KL'],
    ['TZ-999-ZZ', 'siv', 'TZ-999-ZZ'],
    ['gh 123 kl', 'siv', 'GH-123-KL'],
    [' GH123KL ', 'siv', 'GH-123-KL'],
    ['AB-123-WW', 'siv', 'AB-123-WW'],
    ['WA-123-AB', 'siv', 'WA-123-AB'],
    ['1234 AB 75', 'fni', '1234 AB 75'],
    ['123 ABC 2A', 'fni', '123 ABC 2A'],
    ['123abc2b', 'fni', '123 ABC 2B'],
    ['1 AB 971', 'fni', '1 AB 971'],
    ['12 ZZZ 976', 'fni', '12 ZZZ 976'],
    ['WW-123-AB', 'provisional', 'WW-123-AB'],
    ['ww 123 ab', 'provisional', 'WW-123-AB'],
    ['W-123-AB', 'garage', 'W-123-AB'],
  ])('%j is of kind %s: %s', (text, kind, plate) => expect(readPlate(text)).toEqual({ kind, plate }));

  it.each([
    'AI-123-BC',
    'SS-123-AB',
    'AB-123-SS',
    'AB-000-CD',
    'AB-1234-CD',
    'AO-123-BC',
    'AB-123-UB',
    'A-123-BC',
    'AB-12-CD',
    'WW-000-AB',
    'W-000-AB',
    'WW-123-SS',
    '12345 AB 75',
    '1234 A 75',
    '1234 ABCD 75',
    '1234 AB 2C',
    '1234 AB 977',
    'AB--123-CD',
    'AB-١٢٣-CD',
    '123 ıBC 75',
    'AB-123-CD\n',
    '',
  ])('is not %j', (text) => expect(readPlate(text)).toBeUndefined());

  it('is the same however it is written, and stays as it was read', () => {
    const between = fc.constantFrom('', ' ', '-', '  ');
    fc.assert(
      fc.property(sivs, between, fc.boolean(), (parts, space, lower) => {
        const text = parts.join(space);
        const read = readPlate(lower ? text.toLowerCase() : text);
        expect(read).toEqual({ kind: 'siv', plate: parts.join('-') });
        expect(readPlate(read!.plate)).toEqual(read);
      }),
    );
  });
});

describe('the plate of an insured vehicle', () => {
  const codes = (text: unknown) => PlateField.safeParse(text).error?.issues.map(({ message }) => message);

  it.each([
    ['gh 123 kl', 'GH-123-KL'],
    ['WW-123-AB', 'WW-123-AB'],
    ['1234AB75', '1234 AB 75'],
  ])('may be %s', (text, plate) => expect(PlateField.parse(text)).toBe(plate));

  it('is none of the trade', () => expect(codes('W-123-AB')).toEqual(['plate.garage']));
  it('is no plate of another form', () => expect(codes('AB-000-CD')).toEqual(['plate.invalid']));
});
