import { parameter } from './parameter.js';

/** The coordinated care pathway (*parcours de soins coordonnés*). CSS L162-5-3. */
export const healthPathway = {
  /** Share that the compulsory scheme pays on a doctor's act out of the pathway. */
  rateOutside: parameter('health.pathway.rate-outside', ['2009-01-31', '0.30', 'CSS L162-5-3, R160-5', 'secondary']),
};
