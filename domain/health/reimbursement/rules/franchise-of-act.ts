import { healthFranchise } from '../../../parameters/health-franchise.js';
import type { Parameter } from '../../../parameters/parameter.js';
import type { Care } from '../case.js';

interface ActFranchise {
  readonly perUnit: Parameter;
  readonly perDay?: Parameter;
}

const FRANCHISES: Partial<Record<Care['act'], ActFranchise>> = {
  drug: { perUnit: healthFranchise.perDrugBox },
  paramedic: { perUnit: healthFranchise.perParamedicAct, perDay: healthFranchise.paramedicPerDay },
  transport: { perUnit: healthFranchise.perTransportLeg, perDay: healthFranchise.transportPerDay },
};

/** The acts that bear a medical franchise, and the daily cap of those that have one. CSS D160-9 to D160-12. */
export const franchiseOfAct = ({ act }: Care): ActFranchise | undefined => FRANCHISES[act];
