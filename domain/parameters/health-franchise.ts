import { parameter } from './parameter.js';

const BEFORE = 'CSS D160-9 à D160-12, rédaction de 2008';
const DECREE = 'CSS D160-9 à D160-12, décret 2024-114 du 16/02/2024';
const doubled = (code: string, before: string, after: string) =>
  parameter(code, ['2008-01-01', before, BEFORE, 'secondary'], ['2024-03-31', after, DECREE, 'secondary']);

/** Medical franchise (*franchise médicale*), in euros. CSS L160-13 III; a cap of its own, apart from the participation's. */
export const healthFranchise = {
  perDrugBox: doubled('health.franchise.per-drug-box', '0.50', '1.00'),
  perParamedicAct: doubled('health.franchise.per-paramedic-act', '0.50', '1.00'),
  perTransportLeg: doubled('health.franchise.per-transport-leg', '2.00', '4.00'),
  paramedicPerDay: doubled('health.franchise.paramedic-per-day', '2.00', '4.00'),
  transportPerDay: doubled('health.franchise.transport-per-day', '4.00', '8.00'),
  perYear: parameter('health.franchise.per-year', ['2008-01-01', '50.00', 'CSS D160-10', 'secondary']),
};
