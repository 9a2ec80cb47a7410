import { date } from '../shared/calendar.js';

/** Days on which the law changed for contracts and premiums: they name the bands, and have no earlier value. */
export const savingsDates = {
  /** First day of the premiums called new. CGI 125-0 A II-2, 200 A. */
  newPremiumsFrom: date('2017-09-27'),
  /** Contracts opened before it are exempt for their old premiums. CGI 125-0 A I. */
  exemptBefore: date('1983-01-01'),
  /** Contracts opened from 1983 and before it are mature at six years. CGI 125-0 A I. */
  eightYearsFrom: date('1990-01-01'),
};
