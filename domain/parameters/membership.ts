import { parameter } from './parameter.js';

export const addressChangeHorizon = parameter('membership.address-change-horizon-days', [
  '1900-01-01',
  '366',
  'policy of the mutual',
]);
