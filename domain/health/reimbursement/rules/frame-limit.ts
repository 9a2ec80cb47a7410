import { healthOptics } from '../../../parameters/health-optics.js';
import { smaller, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

const LABEL = 'Prise en charge maximale de la monture';

const byContract = (limit: Cents): Amount =>
  amount(limit, () => ({
    rule: 'frame-limit',
    source: 'contrat',
    label: LABEL,
    inputs: [moneyFromCase('guarantee.frameLimit', limit)],
    formula: 'i0',
  }));

const byLaw = (limit: Cents | undefined, values: DatedValues): Amount => {
  const most = values.read(healthOptics.frameMost);
  const cents = smaller(parameterInCents(most), limit ?? parameterInCents(most));
  const told = limit === undefined ? [] : [moneyFromCase('guarantee.frameLimit', limit)];
  return amount(cents, () => ({
    rule: 'frame-limit',
    source: most.source,
    label: LABEL,
    inputs: [fromParameter(most), ...told],
    formula: limit === undefined ? 'i0' : ['min', 'i0', 'i1'],
  }));
};

/** Most that is paid for the frame: €100 under a responsible contract, less where the contract says so. CSS R871-2 3°. */
export const frameLimit = ({ guarantee, responsible }: Care, values: DatedValues): Amount | undefined => {
  const told = guarantee.kind === 'allowance' ? guarantee.frameLimit : undefined;
  if (responsible) return byLaw(told, values);
  return told === undefined ? undefined : byContract(told);
};
