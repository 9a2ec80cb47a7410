import { Decimal } from 'decimal.js';
import type { BenchCase } from './withdrawal-cases.js';

const cent = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const BRACKETS = [
  ['11600', '29579', '0.11'],
  ['29579', '84577', '0.30'],
  ['84577', '181917', '0.41'],
  ['181917', 'Infinity', '0.45'],
] as const;

const taxOf = (income: Decimal, couple: boolean): Decimal => {
  const parts = couple ? 2 : 1;
  const share = Decimal.max(0, income).dividedBy(parts);
  const gross = BRACKETS.reduce((sum, [from, to, rate]) => {
    const slice = Decimal.max(0, Decimal.min(share, to).minus(from));
    return sum.plus(slice.times(rate));
  }, new Decimal(0)).times(parts);
  return Decimal.max(0, gross.minus(Decimal.max(0, new Decimal(couple ? '1483' : '897').minus(gross.times('0.4525')))));
};

const reducedOf = (gain: Decimal, old: Decimal, fresh: Decimal): Decimal =>
  old.plus(fresh).lessThanOrEqualTo('150000')
    ? gain
    : cent(gain.times(Decimal.max(0, new Decimal('150000').minus(old))).dividedBy(fresh));

const isMature = ({ contract, withdrawnOn }: BenchCase): boolean =>
  `${Number(contract.openedOn.slice(0, 4)) + 8}${contract.openedOn.slice(4)}` <= withdrawnOn;

interface Gains {
  readonly old: Decimal;
  readonly reduced: Decimal;
  readonly full: Decimal;
}

const finalTax = ({ household, options }: BenchCase, { old, reduced, full }: Gains, allowance: Decimal): Decimal => {
  const onOld = Decimal.min(allowance, old);
  const onReduced = Decimal.min(allowance.minus(onOld), reduced);
  const onFull = Decimal.min(allowance.minus(onOld).minus(onReduced), full);
  const [netReduced, netFull] = [reduced.minus(onReduced), full.minus(onFull)];
  const option = options.incomeTaxScale;
  const flat = option ? new Decimal(0) : cent(netReduced.times('0.075')).plus(cent(netFull.times('0.128')));
  const gross = option ? old.plus(reduced).plus(full) : old;
  if (gross.isZero()) return flat;
  const net = option ? old.minus(onOld).plus(netReduced).plus(netFull) : old.minus(onOld);
  const other = new Decimal(household.otherTaxableIncome);
  const couple = household.status === 'couple';
  const income = other.plus(net).minus(cent(gross.times('0.068')));
  return flat.plus(cent(taxOf(income, couple).minus(taxOf(other, couple))));
};

/** The same formulas with decimal.js and nothing else: no check of the input, no dates, no parameters, no trace. */
export const bareWithdrawal = (told: BenchCase) => {
  const { contract, household } = told;
  const [gross, value] = [new Decimal(told.amount), new Decimal(contract.value)];
  const [before, after] = [new Decimal(contract.oldPremiums), new Decimal(contract.newPremiums)];
  const premiums = before.plus(after);
  const capital = cent(premiums.times(gross).dividedBy(value));
  const gain = Decimal.max(0, gross.minus(capital));
  const onNew = cent(gain.times(after).dividedBy(premiums));
  const old = gain.minus(onNew);
  const mature = isMature(told);
  const reduced = mature ? reducedOf(onNew, before, after) : new Decimal(0);
  const full = onNew.minus(reduced);
  const allowance = new Decimal(mature ? (household.status === 'couple' ? '9200' : '4600') : '0');
  const advance = cent(onNew.times(mature ? '0.075' : '0.128'));
  const social = cent(gain.times('0.172'));
  const tax = finalTax(told, { old, reduced, full }, allowance);
  const ofNew = cent(capital.times(after).dividedBy(premiums));
  return {
    capital: capital.toFixed(2),
    gain: gain.toFixed(2),
    gainOnOldPremiums: old.toFixed(2),
    gainOnNewPremiums: onNew.toFixed(2),
    gainAtReducedRate: reduced.toFixed(2),
    gainAtFullRate: full.toFixed(2),
    withheld: { flatLevy: '0.00', advanceLevy: advance.toFixed(2), socialLevies: social.toFixed(2) },
    paid: gross.minus(advance).minus(social).toFixed(2),
    finalIncomeTax: tax.toFixed(2),
    balance: tax.minus(advance).toFixed(2),
    after: {
      value: value.minus(gross).toFixed(2),
      oldPremiums: before.minus(capital.minus(ofNew)).toFixed(2),
      newPremiums: after.minus(ofNew).toFixed(2),
    },
  };
};
