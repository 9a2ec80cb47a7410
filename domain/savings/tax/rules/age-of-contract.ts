import { savingsDates } from '../../../parameters/savings-dates.js';
import { savingsLimits } from '../../../parameters/savings-limits.js';
import { plusYears, yearOf, type CalendarDate } from '../../../shared/calendar.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { fromCase, fromParameter } from '../../../shared/simulation/trace-inputs.js';
import type { TraceInput } from '../../../shared/trace.js';
import type { LifeInsuranceWithdrawal } from '../case.js';

const LAST_YEAR = 2199;

/** Whether a contract has an age on a day: its anniversary counts, that of 29 February being the 28th. CGI 125-0 A I. */
export const hasAge = (openedOn: CalendarDate, years: number, day: CalendarDate): boolean =>
  yearOf(openedOn) + years <= LAST_YEAR && plusYears(openedOn, years) <= day;

export interface AgeOfContract {
  /** eight years, or six for a contract of 1983 to 1989 */
  readonly mature: boolean;
  readonly decidedBy: () => readonly TraceInput[];
}

/** Age of the contract, from its opening and not from its premiums. CGI 125-0 A I, II. */
export const ageOfContract = (
  { contract: { openedOn }, withdrawnOn }: LifeInsuranceWithdrawal,
  values: DatedValues,
): AgeOfContract => {
  const of1983 = openedOn >= savingsDates.exemptBefore && openedOn < savingsDates.eightYearsFrom;
  const years = values.read(of1983 ? savingsLimits.maturityYearsOf1983 : savingsLimits.maturityYears);
  return {
    mature: hasAge(openedOn, Number(years.value), withdrawnOn),
    decidedBy: () => [
      fromCase('contract.openedOn', openedOn),
      fromCase('withdrawnOn', withdrawnOn),
      fromParameter(years),
    ],
  };
};
