import type { Family } from '../family.js';
import type { Insured } from '../insured.js';

const KIND: Readonly<Record<Family, Insured['kind']>> = {
  auto: 'vehicle',
  habitation: 'home',
  sante: 'people',
  epargne: 'people',
  prevoyance: 'people',
};

/** Can a contract of this family insure this? Our policy, by the branches of C. ass. R321-1. */
export const insuredFits = (family: Family, insured: Insured): boolean => insured.kind === KIND[family];
