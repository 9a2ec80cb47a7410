import { Decimal } from 'decimal.js';
import type { BenchCase } from './reimbursement-cases.js';

const PER_ACT = '2';
const cent = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const room = (cap: string, counted: string): Decimal => Decimal.max(0, new Decimal(cap).minus(counted));

const participationOf = ({ act, countersThisYear }: BenchCase, gross: Decimal): Decimal =>
  act === 'doctor' || act === 'lab'
    ? Decimal.min(new Decimal(PER_ACT).times(1), room('8', '0'), room('50', countersThisYear.participation), gross)
    : new Decimal(0);

const franchiseOf = ({ act, countersThisYear }: BenchCase, left: Decimal): Decimal =>
  act === 'drug'
    ? Decimal.min(new Decimal('1').times(1), room('50', countersThisYear.franchise), left)
    : new Decimal(0);

const totalOf = ({ optam, guarantee }: BenchCase, tariff: Decimal, base: Decimal): Decimal => {
  const total = Decimal.max(cent(tariff.times(guarantee.percent).dividedBy(100)), base);
  if (optam !== false) return total;
  const below = total.minus(tariff).minus(cent(tariff.times('0.20')));
  return Decimal.min(total, tariff.plus(Decimal.max(0, Decimal.min(cent(tariff.times('1.00')), below))));
};

/** The same formulas with decimal.js and nothing else: no check of the input, no dates, no parameters, no trace. */
export const bareReimbursement = (care: BenchCase) => {
  const price = new Decimal(care.price);
  const tariff = new Decimal(care.base);
  const base = Decimal.min(price, tariff);
  const gross = cent(base.times(care.rate));
  const participation = participationOf(care, gross);
  const franchise = franchiseOf(care, gross.minus(participation));
  const amo = gross.minus(participation).minus(franchise);
  const charge = new Decimal(care.hospital ? '23' : '0').times(care.hospital?.days ?? 0);
  const onCare = Decimal.max(0, Decimal.min(totalOf(care, tariff, base), price).minus(gross));
  const amc = onCare.plus(charge);
  return {
    amoGross: gross.toFixed(2),
    participation: participation.toFixed(2),
    franchise: franchise.toFixed(2),
    amo: amo.toFixed(2),
    amc: amc.toFixed(2),
    leftToPay: price.plus(charge).minus(amo).minus(amc).toFixed(2),
    dailyCharge: charge.toFixed(2),
  };
};
