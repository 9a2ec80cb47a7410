import type { RetentionClass } from '../shared/personal.js';
import { parameter, type Parameter } from './parameter.js';

const kept = (name: RetentionClass, value: string, source: string): Parameter =>
  parameter(`retention.${name}`, ['2018-05-25', value, source]);

/** How long personal data of a class is kept: an ISO 8601 period after the moment that the source names. */
export const retention: Readonly<Record<RetentionClass, Parameter>> = {
  contact: kept('contact', 'P3Y', 'GDPR 6.1.b, 6.1.f; CNIL: three years after the end of the relation'),
  identity: kept('identity', 'P5Y', 'C. ass. L114-1; C. civ. 2224: five years after the last contract'),
  contract: kept(
    'contract',
    'P2Y',
    'C. ass. L114-1: two years after the end of the contract (ten where injuries are covered)',
  ),
  payment: kept('payment', 'P50M', 'SEPA: 36 months and 14 months after the last presentation; CMF L561-12'),
  accounting: kept('accounting', 'P10Y', 'C. com. L123-22: ten years from the end of the financial year'),
  savings: kept('savings', 'P5Y', 'CMF L561-12: five years after the end of the contract; C. ass. L132-27-2'),
  health: kept('health', 'P5Y', 'C. ass. L114-1; CNIL insurance reference: five years at most'),
  messages: kept('messages', 'P5Y', 'C. civ. 2224: five years after closing'),
  access: kept('access', 'P12M', 'CNIL: logs are kept six to twelve months'),
};
