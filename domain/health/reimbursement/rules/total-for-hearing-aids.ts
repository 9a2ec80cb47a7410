import { healthResponsibleContract } from '../../../parameters/health-responsible-contract.js';
import { smaller, toCents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromCase, fromParameter } from '../../../shared/simulation/trace-inputs.js';

/** Class II hearing aids, one a unit: at most so much an ear, compulsory share and co-payment included. CSS R871-2 5°. */
export const totalForHearingAids = ({ units }: Care, total: Amount, values: DatedValues): Amount => {
  const most = values.read(healthResponsibleContract.hearingAidMost);
  return amount(smaller(total.cents, toCents(parameterInCents(most) * units)), () => ({
    rule: 'total-for-hearing-aids',
    source: most.source,
    label: 'Total garanti, maximum légal d’audiologie',
    inputs: [fromParameter(most), fromCase('units', units)],
    parts: [total],
    formula: ['min', 'p0', ['*', 'i0', 'i1']],
  }));
};
