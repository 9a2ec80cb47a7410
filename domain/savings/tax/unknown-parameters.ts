import type { CaseError } from '../../shared/simulation/case-error.js';
import type { DatedValues } from '../../shared/simulation/dated-values.js';
import { caseError } from './case-error.js';
import type { Withdrawal } from './case.js';

/** Parameters that the case needs and that no source gives for its day: an answer would be a guess. */
export const unknownParameters = ({ withdrawnOn }: Withdrawal, values: DatedValues): readonly CaseError[] =>
  values.missing().map((code) => caseError('/withdrawnOn', 'tax.parameter-unknown', `${code}, ${withdrawnOn}`));
