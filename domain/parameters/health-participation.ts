import { parameter } from './parameter.js';

const DECREE = 'CSS D160-6, décret 2024-113 du 16/02/2024';

/** Flat participation (*participation forfaitaire*) on doctors' acts and laboratory tests, in euros. CSS L160-13 II. */
export const healthParticipation = {
  perAct: parameter(
    'health.participation.per-act',
    ['2005-01-01', '1.00', 'CSS L160-13 II, ancien D322-5', 'secondary'],
    ['2024-05-15', '2.00', DECREE, 'secondary'],
  ),
  /** Four acts of one professional in a day. */
  perDay: parameter(
    'health.participation.per-day',
    ['2008-01-01', '4.00', 'CSS D160-8', 'secondary'],
    ['2024-05-15', '8.00', 'CSS D160-8, décret 2024-113 du 16/02/2024', 'secondary'],
  ),
  perYear: parameter('health.participation.per-year', ['2005-01-01', '50.00', DECREE, 'secondary']),
};
