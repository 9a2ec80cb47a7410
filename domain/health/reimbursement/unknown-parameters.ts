import type { Care } from './case.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import { caseError } from './case-error.js';
import type { CaseError } from '../../shared/simulation/case-error.js';

/** Parameters that the case needs and that no source gives for its day: an answer would be a guess. */
export const unknownParameters = ({ careOn }: Care, values: DatedValues): readonly CaseError[] =>
  values.missing().map((code) => caseError('/careOn', 'reimbursement.parameter-unknown', `${code}, ${careOn}`));
