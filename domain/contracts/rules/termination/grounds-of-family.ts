import type { Family } from '../../family.js';
import type { Ground } from '../../ground.js';

const NOT_LIFE: readonly Family[] = ['auto', 'habitation', 'sante', 'prevoyance'];

/**
 * Which families a ground is open to: C. ass. L113-12 and L113-15-1 leave out life; L113-15-2 and R113-11 are for car,
 * home and health; L121-11 for vehicles; L113-3 not for life (L132-20). A death ends what insured that person; a car or
 * home goes on with the heirs (L121-10).
 */
const FAMILIES: Readonly<Record<Ground['kind'], readonly Family[]>> = {
  yearly: NOT_LIFE,
  'renewal-notice': NOT_LIFE,
  'infra-annual': ['auto', 'habitation', 'sante'],
  'change-of-situation': NOT_LIFE,
  'vehicle-sold': ['auto'],
  'vehicle-sold-lapse': ['auto'],
  unpaid: NOT_LIFE,
  'member-left': NOT_LIFE,
  death: ['sante', 'prevoyance', 'epargne'],
};

export const isOpenTo = (ground: Ground['kind'], family: Family): boolean => FAMILIES[ground].includes(family);
