import { parameter } from './parameter.js';

const FLAT_TAX = 'CGI 200 A, 125-0 A II, loi 2017-1837 du 30/12/2017 art. 28';
const since2018 = (code: string, value: string, source: string) => parameter(code, ['2018-01-01', value, source]);

/** Rates on the gains of a withdrawal, as decimals. */
export const savingsLevies = {
  /** Social levies (*prélèvements sociaux*): 9.2 + 0.5 + 7.5 points, unchanged in 2026 for assurance vie. */
  socialRate: since2018('savings.social-levies.rate', '0.172', 'CSS L136-8, LFSS 2026 art. 12'),
  /** Social levies on a retirement plan: 10.6 + 0.5 + 7.5 points from 2026. */
  socialRateOfPlan: parameter(
    'savings.social-levies.rate-of-per',
    ['2018-01-01', '0.172', 'CSS L136-8'],
    ['2026-01-01', '0.186', 'CSS L136-8, LFSS 2026 art. 12', 'secondary'],
  ),
  fullRate: since2018('savings.flat-tax.full-rate', '0.128', FLAT_TAX),
  reducedRate: since2018('savings.flat-tax.reduced-rate', '0.075', FLAT_TAX),
  /** Flat levy by choice (*PFL*) on old gains: by the age of the contract. */
  flatLevyRateMature: since2018('savings.flat-levy.rate-mature', '0.075', 'CGI 125-0 A II-1'),
  flatLevyRateFromFour: since2018('savings.flat-levy.rate-from-four-years', '0.15', 'CGI 125-0 A II-1'),
  flatLevyRateYoung: since2018('savings.flat-levy.rate-below-four-years', '0.35', 'CGI 125-0 A II-1'),
  deductibleCsgRate: since2018('savings.deductible-csg.rate', '0.068', 'CGI 154 quinquies II'),
};
