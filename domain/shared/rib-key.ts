/** Letters of an account number as the digits of the RIB: A–I and J–R are 1–9, S–Z are 2–9. */
const digitOf = (letter: string): string => '12345678912345678923456789'.charAt(letter.charCodeAt(0) - 65);

/**
 * The two-digit key of a French or Monaco account: 97 − ((89·bank + 15·branch + 3·account) mod 97). Source: CFONB,
 * relevé d'identité bancaire. Takes 5 digits, 5 digits and 11 capitals or digits.
 */
export const ribKey = (bank: string, branch: string, account: string): string => {
  const number = BigInt(account.replaceAll(/[A-Z]/g, digitOf));
  const rest = (89n * BigInt(bank) + 15n * BigInt(branch) + 3n * number) % 97n;
  return String(97n - rest).padStart(2, '0');
};
