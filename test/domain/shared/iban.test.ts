import fc from 'fast-check';
import { Iban, isIban, maskedIban } from '../../../domain/shared/iban.js';
import { accounts } from './accounts.js';

const problems = (text: string) => Iban.safeParse(text).error?.issues.map(({ message }) => message);

describe('an account number', () => {
  it.each([
    ['FR1420041010050500013M02606', 'FR1420041010050500013M02606'],
    ['FR76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
    ['FR0812345678900123456789A58', 'FR0812345678900123456789A58'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
    ['fr14 2004 1010 0505 0001 3m02 606', 'FR1420041010050500013M02606'],
    ['MC5811222000010123456789030', 'MC5811222000010123456789030'],
  ])('%s is %s', (told, iban) => expect(Iban.parse(told)).toBe(iban));

  it.each([
    'FR7630006000011234567890188',
    'FR1420041010050500013M02607',
    'FR4930006000011234567890190',
    'MC4930006000011234567890190',
    'FR763000600001123456789018',
    'FR76300060000112345678901890',
    'FR76-3000-6000-0112-3456-7890-189',
    'XX7630006000011234567890189',
    'FR7630006000011234567890189\n',
    '',
  ])('is not %j', (told) => expect(problems(told)).toEqual(['iban.invalid']));

  it('is refused when its mod 97 is right and its RIB key is not', () => {
    const rearranged = '30006000011234567890190FR49'.replaceAll(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    expect(BigInt(rearranged) % 97n).toBe(1n);
    expect(isIban('FR4930006000011234567890190')).toBe(false);
  });

  it('must be of a SEPA country to be debited', () =>
    expect(problems('TR330006100519786457841326')).toEqual(['iban.not-sepa']));

  it('is known by its last four characters only', () => {
    expect(maskedIban('FR1420041010050500013M02606')).toBe('•••• •••• •••• •••• •••• •••2 606');
    expect(maskedIban('DE89370400440532013000')).toBe('•••• •••• •••• •••• ••30 00');
  });

  it('is right in France however its account is made', () =>
    fc.assert(fc.property(accounts, (iban) => expect(isIban(iban)).toBe(true))));

  it('is wrong with any one digit changed', () =>
    fc.assert(
      fc.property(accounts, fc.nat(26), fc.integer({ min: 1, max: 9 }), (iban, at, by) => {
        const digit = iban.charAt(at);
        fc.pre(/[0-9]/.test(digit));
        expect(isIban(`${iban.slice(0, at)}${(Number(digit) + by) % 10}${iban.slice(at + 1)}`)).toBe(false);
      }),
    ));
});
