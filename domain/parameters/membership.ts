import { parameter } from './parameter.js';

export const addressChangeHorizon = parameter('membership.address-change-horizon-days', [
  '1900-01-01',
  '366',
  'policy of the mutual',
]);

export const leavingNotice = parameter('membership.leaving-notice-months', [
  '1900-01-01',
  '2',
  'policy of the mutual, as its statutes may say',
  'uncertain',
]);
