import { healthFullRefund } from '../../../parameters/health-full-refund.js';
import { larger, toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromCase, fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

const LIMITS = { optics: healthFullRefund.spectacles, hearing: healthFullRefund.hearingAid };

/**
 * Highest price, an ear or a pair a unit, at which spectacles and hearing aids belong to "100 % Santé"; none is known
 * for dental care. A base above it raises it: a child's hearing aid has its price limit for base. CSS L165-1, L871-1.
 */
export const fullRefundPriceLimit = ({ act, base, units }: Care, values: DatedValues): Amount | undefined => {
  if (act !== 'optics' && act !== 'hearing') return undefined;
  const limit = values.read(LIMITS[act]);
  return amount(larger(base, toCents(parameterInCents(limit) * units)), () => ({
    rule: 'full-refund-price-limit',
    source: limit.source,
    label: 'Prix limite du panier 100 % Santé',
    inputs: [fromParameter(limit), fromCase('units', units), moneyFromCase('base', base)],
    formula: ['max', ['*', 'i0', 'i1'], 'i2'],
  }));
};
