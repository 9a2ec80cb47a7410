import { savingsLimits } from '../../parameters/savings-limits.js';
import { savingsScale } from '../../parameters/savings-scale.js';
import { valueOn } from '../../parameters/parameter.js';
import { savingsDates } from '../../parameters/savings-dates.js';
import { yearOf } from '../../shared/calendar.js';
import { parameterInCents } from '../../shared/simulation/parameter-in-cents.js';
import type { Withdrawal } from './case.js';

/** What an answer does not know, and what the member is told of it. */
export const WARNINGS = {
  'tax.scale-of-year-unknown':
    'Le barème de l’impôt sur les revenus de cette année n’est pas encore connu : le dernier barème connu est utilisé.',
  'tax.marginal-rate-shortcut':
    'L’impôt au barème est estimé au taux marginal, sans CSG déductible : il peut s’écarter sensiblement de l’impôt exact.',
  'tax.high-income':
    'À ce niveau de revenu, la contribution exceptionnelle (CEHR) ou différentielle (CDHR) peut être due : elle n’est pas calculée.',
  'tax.premiums-before-opening':
    'Ce contrat, ouvert depuis le 27/09/2017, ne peut pas avoir de versements antérieurs à cette date.',
} as const;
export type WarningCode = keyof typeof WARNINGS;

const scaleUnknown = ({ withdrawnOn }: Withdrawal): boolean =>
  yearOf(withdrawnOn) > yearOf(savingsScale.threshold1.values.at(-1)!.validFrom);

const highIncome = ({ household, withdrawnOn }: Withdrawal, added: number): boolean => {
  const { status, otherTaxableIncome = 0, referenceIncomeTwoYearsAgo = 0 } = household;
  const limit = valueOn(
    status === 'couple' ? savingsLimits.highIncomeCouple : savingsLimits.highIncomeSingle,
    withdrawnOn,
  );
  return (
    limit !== undefined && Math.max(otherTaxableIncome + added, referenceIncomeTwoYearsAgo) > parameterInCents(limit)
  );
};

const impossiblePremiums = ({ kind, contract }: Withdrawal): boolean =>
  kind === 'assurance-vie' && 'oldPremiums' in contract && contract.oldPremiums > 0
    ? contract.openedOn >= savingsDates.newPremiumsFrom
    : false;

/** The warnings of a withdrawal, which adds `added` cents to the income, by the shortcut of the marginal rate or not. */
export const warningsOf = (withdrawal: Withdrawal, added: number, shortcut: boolean): readonly WarningCode[] => {
  const checks: readonly (readonly [holds: boolean, code: WarningCode])[] = [
    [scaleUnknown(withdrawal), 'tax.scale-of-year-unknown'],
    [shortcut, 'tax.marginal-rate-shortcut'],
    [highIncome(withdrawal, added), 'tax.high-income'],
    [impossiblePremiums(withdrawal), 'tax.premiums-before-opening'],
  ];
  return checks.filter(([holds]) => holds).map(([, code]) => code);
};
