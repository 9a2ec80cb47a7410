import { parameter } from './parameter.js';

const LAW_2025 = 'CGI 197, barème des revenus de 2024';
const LAW_2026 = 'CGI 197, loi 2026-103 du 19/02/2026 art. 4';
const yearly = (code: string, of2024: string, of2025: string) =>
  parameter(code, ['2024-01-01', of2024, LAW_2025], ['2025-01-01', of2025, LAW_2026]);
const constant = (code: string, value: string) => parameter(code, ['2024-01-01', value, 'CGI 197']);

/**
 * Scale of the income tax for one part, by the year of the income: each rate bears on what is above its threshold, up to
 * the next one. CGI 197; the *décote* (CGI 197 I-4) is an amount less a share of the tax.
 */
export const savingsScale = {
  threshold1: yearly('savings.scale.threshold-1', '11497.00', '11600.00'),
  threshold2: yearly('savings.scale.threshold-2', '29315.00', '29579.00'),
  threshold3: yearly('savings.scale.threshold-3', '83823.00', '84577.00'),
  threshold4: yearly('savings.scale.threshold-4', '180294.00', '181917.00'),
  rate1: constant('savings.scale.rate-1', '0.11'),
  rate2: constant('savings.scale.rate-2', '0.30'),
  rate3: constant('savings.scale.rate-3', '0.41'),
  rate4: constant('savings.scale.rate-4', '0.45'),
  reliefSingle: yearly('savings.scale.relief-single', '889.00', '897.00'),
  reliefCouple: yearly('savings.scale.relief-couple', '1470.00', '1483.00'),
  reliefRate: constant('savings.scale.relief-rate', '0.4525'),
};
