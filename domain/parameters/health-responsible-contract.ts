import { parameter } from './parameter.js';

/** What a *contrat responsable* must, and must not, cover. CSS L871-1, R871-1, R871-2. Shares of the base, or euros. */
export const healthResponsibleContract = {
  /** Drugs reimbursed at this rate or less are left out of the cover that is compulsory. */
  drugRateLeftOut: parameter('health.responsible.drug-rate-left-out', ['2015-04-01', '0.30', 'CSS R871-2 1°']),
  /** Fee excess of a doctor who did not sign OPTAM: at most this share of the base… */
  excessWithoutOptam: parameter('health.responsible.excess-rate-without-optam', [
    '2017-01-01',
    '1.00',
    'CSS R871-2 2°',
  ]),
  /** …and this much of the base less than for a doctor who did. */
  gapBelowOptam: parameter('health.responsible.gap-rate-below-optam', ['2017-01-01', '0.20', 'CSS R871-2 2°']),
  /** Hearing aid of class II, an ear, shares of the compulsory scheme and co-payment included. */
  hearingAidMost: parameter('health.responsible.hearing-aid-most', ['2021-01-01', '1700.00', 'CSS R871-2 5°']),
};
