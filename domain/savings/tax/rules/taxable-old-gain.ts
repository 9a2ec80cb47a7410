import { savingsDates } from '../../../parameters/savings-dates.js';
import { ZERO } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { fromCase } from '../../../shared/simulation/trace-inputs.js';
import type { LifeInsuranceWithdrawal } from '../case.js';

/** Old gain that bears income tax: none on a contract opened before 1983, whose premiums precede 10/10/2019. CGI 125-0 A I. */
export const taxableOldGain = ({ contract: { openedOn } }: LifeInsuranceWithdrawal, onOld: Amount): Amount => {
  if (openedOn >= savingsDates.exemptBefore) return onOld;
  return amount(ZERO, () => ({
    rule: 'taxable-old-gain',
    source: 'CGI 125-0 A I',
    label: 'Gain imposable d’un contrat ouvert avant 1983',
    inputs: [fromCase('contract.openedOn', openedOn)],
    parts: [onOld],
    formula: '0.00',
  }));
};
