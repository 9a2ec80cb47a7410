import type { Amount } from '../../shared/simulation/amount.js';
import type { Care } from './case.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import { amcOnCare } from './rules/amc-on-care.js';
import { amc } from './rules/amc.js';
import { amoGross } from './rules/amo-gross.js';
import { amo } from './rules/amo.js';
import { dailyCharge } from './rules/daily-charge.js';
import { flatParticipation } from './rules/flat-participation.js';
import { leftToPay } from './rules/left-to-pay.js';
import { medicalFranchise } from './rules/medical-franchise.js';
import { reimbursementBase } from './rules/reimbursement-base.js';

/** The amounts of an answer, by name. */
export type AmountName = 'amoGross' | 'participation' | 'franchise' | 'amo' | 'amc' | 'leftToPay' | 'dailyCharge';
export type ReimbursementAmounts = Readonly<Record<AmountName, Amount>>;

/** Every amount of one reimbursement, in the order in which it is made. */
export const reimbursementAmounts = (care: Care, values: DatedValues): ReimbursementAmounts => {
  const base = reimbursementBase(care);
  const gross = amoGross(care, base, values);
  const participation = flatParticipation(care, gross, values);
  const franchise = medicalFranchise(care, gross, participation, values);
  const paidByAmo = amo(gross, participation, franchise);
  const charge = dailyCharge(care, values);
  const paidByAmc = amc(care, amcOnCare(care, base, gross, values), charge);
  return {
    amoGross: gross,
    participation,
    franchise,
    amo: paidByAmo,
    amc: paidByAmc,
    leftToPay: leftToPay(care, charge, paidByAmo, paidByAmc),
    dailyCharge: charge,
  };
};
