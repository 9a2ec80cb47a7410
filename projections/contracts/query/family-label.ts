import type { Family } from '../../../domain/contracts/family.js';

/** What a member reads as the name of a family. */
export const FAMILY_LABEL: Readonly<Record<Family, string>> = {
  auto: 'Assurance auto',
  habitation: 'Assurance habitation',
  sante: 'Complémentaire santé',
  epargne: 'Épargne',
  prevoyance: 'Prévoyance',
};
