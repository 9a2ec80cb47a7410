import { ribKey } from '../../../../domain/shared/rib-key.js';
import type { SeededRandom } from '../random.js';

/** Of no bank: CFONB gives no such code. */
const BANK = '99999';
/** `FR00` behind the account, letters as numbers (ISO 13616). */
const FRANCE = '152700';

const digits = (random: SeededRandom, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('');

/** A French account number that is right and nobody's. */
export const demoIban = (random: SeededRandom): string => {
  const [branch, account] = [digits(random, 5), digits(random, 11)];
  const number = `${BANK}${branch}${account}${ribKey(BANK, branch, account)}`;
  const check = 98n - (BigInt(`${number}${FRANCE}`) % 97n);
  return `FR${String(check).padStart(2, '0')}${number}`;
};
