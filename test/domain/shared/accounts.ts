import fc from 'fast-check';

const number = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((digits) => digits.join(''));
const accountNumber = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 11, maxLength: 11 })
  .map((characters) => characters.join(''));

const ribDigit = (letter: string): string => String(((letter.charCodeAt(0) - 65) % 9) + 1 + (letter >= 'S' ? 1 : 0));
const asNumber = (text: string): bigint =>
  BigInt(text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)));

/** Any French account, both keys computed by the long number: bank, branch, account and `00` make a number mod 97. */
export const accounts: fc.Arbitrary<string> = fc
  .tuple(number(5), number(5), accountNumber)
  .map(([bank, branch, account]) => {
    const digits = account.replaceAll(/[A-Z]/g, ribDigit);
    const key = String(97n - (BigInt(`${bank}${branch}${digits}00`) % 97n)).padStart(2, '0');
    const bban = `${bank}${branch}${account}${key}`;
    const check = String(98n - (asNumber(`${bban}FR00`) % 97n)).padStart(2, '0');
    return `FR${check}${bban}`;
  });
