import { ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { Withdrawal } from '../case.js';
import { waiverLimit } from './waiver.js';

/** No advance levy for a household below the income limit that asks for it. CGI 125 A I, 242 quater. */
export const advanceLevyWaived = (withdrawal: Withdrawal, gain: Amount, values: DatedValues): Amount => {
  const limit = waiverLimit(withdrawal, values);
  return amount(ZERO, () => ({
    rule: 'advance-levy-waived',
    source: 'CGI 125 A I, 242 quater',
    label: 'Prélèvement non libératoire, dont le foyer est dispensé',
    inputs: [
      moneyFromCase('household.referenceIncomeTwoYearsAgo', withdrawal.household.referenceIncomeTwoYearsAgo ?? ZERO),
      fromParameter(limit),
    ],
    parts: [gain],
    formula: '0.00',
  }));
};
