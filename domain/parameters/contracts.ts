import { parameter } from './parameter.js';

const LAW_OF_1930 = '1930-07-13';
const CHATEL = '2005-07-28';

/** Delays of a contract's life, in the unit that each code names. */
export const contractDelays = {
  yearlyNotice: parameter('contracts.yearly-notice-months', [LAW_OF_1930, '2', 'C. ass. L113-12']),
  /** a renewal notice that leaves fewer days before the limit gives more time */
  renewalNotice: parameter('contracts.renewal-notice-days', [CHATEL, '15', 'C. ass. L113-15-1']),
  lateNotice: parameter('contracts.late-notice-days', [CHATEL, '20', 'C. ass. L113-15-1']),
  infraAnnual: parameter('contracts.infra-annual-notice-months', ['2015-01-01', '1', 'C. ass. L113-15-2, R113-12']),
  infraAnnualHealth: parameter('contracts.infra-annual-health-notice-months', [
    '2020-12-01',
    '1',
    'C. ass. L113-15-2, loi 2019-733',
  ]),
  situationTold: parameter('contracts.situation-told-months', [LAW_OF_1930, '3', 'C. ass. L113-16']),
  situationNotice: parameter('contracts.situation-notice-months', [LAW_OF_1930, '1', 'C. ass. L113-16']),
  saleNotice: parameter('contracts.sale-notice-days', [LAW_OF_1930, '10', 'C. ass. L121-11']),
  saleLapse: parameter('contracts.sale-lapse-months', [LAW_OF_1930, '6', 'C. ass. L121-11']),
  unpaidSuspension: parameter('contracts.unpaid-suspension-days', [LAW_OF_1930, '30', 'C. ass. L113-3']),
  unpaidTermination: parameter('contracts.unpaid-termination-days', [LAW_OF_1930, '10', 'C. ass. L113-3']),
  refund: parameter('contracts.refund-days', [LAW_OF_1930, '30', 'C. ass. L113-15-1, L113-15-2; our policy elsewhere']),
};
