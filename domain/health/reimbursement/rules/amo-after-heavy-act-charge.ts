import { healthHospital } from '../../../parameters/health-hospital.js';
import { minus, smaller } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter } from '../../../shared/simulation/trace-inputs.js';

/** A heavy act: the compulsory scheme pays all but a flat charge, which replaces the patient's 20 %. CSS R160-16. */
export const amoAfterHeavyActCharge = (base: Amount, values: DatedValues): Amount => {
  const charge = values.read(healthHospital.heavyActCharge);
  return amount(minus(base.cents, smaller(base.cents, parameterInCents(charge))), () => ({
    rule: 'amo-after-heavy-act-charge',
    source: 'CSS R160-16',
    label: 'Part de l’Assurance maladie, acte lourd',
    inputs: [fromParameter(charge)],
    parts: [base],
    formula: ['-', 'p0', ['min', 'p0', 'i0']],
  }));
};
