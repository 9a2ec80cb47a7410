import { parameter } from './parameter.js';

/** Highest prices of what is refunded in full ("100 % Santé"), in euros. CSS L165-1, L871-1. */
export const healthFullRefund = {
  /** A pair of class A spectacles: two lenses of 170 and a frame of 30. */
  spectacles: parameter('health.full-refund.spectacles-price', ['2020-01-01', '370.00', 'LPP, classe A', 'secondary']),
  /** A class I hearing aid of an adult, an ear. */
  hearingAid: parameter('health.full-refund.hearing-aid-price', ['2021-01-01', '950.00', 'LPP, classe I', 'uncertain']),
};
