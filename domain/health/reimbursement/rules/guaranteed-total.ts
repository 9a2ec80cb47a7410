import { impossible } from '../../../shared/decider.js';
import { plus, times, type Cents } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import type { Care } from '../case.js';
import type { Guarantee } from '../guarantee.js';
import { fromCase, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

type Covering = Exclude<Guarantee, { kind: 'none' }>;
const SOURCE = 'contrat';

const percentOfBase = (base: Cents, percent: string): Amount =>
  amount(times(base, `${percent}e-2`), () => ({
    rule: 'guaranteed-percent',
    source: SOURCE,
    label: 'Pourcentage garanti de la base',
    inputs: [moneyFromCase('base', base), fromCase('guarantee.percent', percent)],
    rounding: 'half-up-cent',
    formula: ['/', ['*', 'i0', 'i1'], '100'],
  }));

const allowance = (cents: Cents): Amount =>
  amount(cents, () => ({
    rule: 'guaranteed-allowance',
    source: SOURCE,
    label: 'Forfait garanti',
    inputs: [moneyFromCase('guarantee.amount', cents)],
    formula: 'i0',
  }));

const onTopOf = (gross: Amount, guaranteed: Amount): Amount =>
  amount(plus(gross.cents, guaranteed.cents), () => ({
    rule: 'guaranteed-on-top',
    source: SOURCE,
    label: 'Total garanti, en plus de l’Assurance maladie',
    parts: [gross, guaranteed],
    formula: ['+', 'p0', 'p1'],
  }));

/**
 * What is promised for this care, compulsory share included, before any limit and without regard to price. Source: the
 * contract's table of guarantees.
 */
export const guaranteedTotal = ({ base }: Care, guarantee: Covering, basis: Amount, gross: Amount): Amount => {
  switch (guarantee.kind) {
    case 'percent-of-base': {
      const promised = percentOfBase(base, guarantee.percent);
      return guarantee.includesAmo ? promised : onTopOf(gross, promised);
    }
    case 'allowance': {
      const promised = allowance(guarantee.amount);
      return guarantee.includesAmo ? promised : onTopOf(gross, promised);
    }
    case 'co-payment-only':
      return basis;
    default:
      return impossible(guarantee);
  }
};
