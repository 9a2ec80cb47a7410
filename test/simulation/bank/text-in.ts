import { first } from '../../bank/read-back.js';

/** The text of an element that a file must have. */
export const textIn = (xml: string, ...path: readonly string[]): string => {
  const found = first(xml, ...path);
  if (found === undefined) throw new Error(`the bank misses ${path.join('/')}`);
  return found;
};

export const centsIn = (xml: string, ...path: readonly string[]): number => {
  const euros = textIn(xml, ...path);
  if (!/^\d+\.\d\d$/.test(euros)) throw new Error(`${euros} is no amount`);
  return Number(euros.replace('.', ''));
};
