import { parameter } from './parameter.js';

const since2018 = (code: string, value: string, source: string) => parameter(code, ['2018-01-01', value, source]);

/** Ages in years, allowances and thresholds in euros. */
export const savingsLimits = {
  maturityYears: since2018('savings.maturity.years', '8', 'CGI 125-0 A I'),
  maturityYearsOf1983: since2018('savings.maturity-1983-1989.years', '6', 'CGI 125-0 A I'),
  youngYears: since2018('savings.flat-levy-step.years', '4', 'CGI 125-0 A II-1'),
  allowanceSingle: since2018('savings.allowance.single', '4600.00', 'CGI 125-0 A I-1°'),
  allowanceCouple: since2018('savings.allowance.couple', '9200.00', 'CGI 125-0 A I-1°'),
  reducedRatePremiums: since2018('savings.reduced-tax.premiums', '150000.00', 'CGI 200 A 1-B-2°'),
  waiverSingle: since2018('savings.waiver.single', '25000.00', 'CGI 125 A I, 242 quater'),
  waiverCouple: since2018('savings.waiver.couple', '50000.00', 'CGI 125 A I, 242 quater'),
  /** Above it CEHR and CDHR may be due, which are not simulated. CGI 223 sexies, 224. */
  highIncomeSingle: since2018('savings.high-income.single', '250000.00', 'CGI 223 sexies, 224'),
  highIncomeCouple: since2018('savings.high-income.couple', '500000.00', 'CGI 223 sexies, 224'),
};
