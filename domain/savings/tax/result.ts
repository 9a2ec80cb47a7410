import type { ParameterUsed } from '../../parameters/parameter.js';
import type { Trace } from '../../shared/trace.js';
import type { WarningCode } from './warnings.js';

/** What every answer holds beside its amounts. */
export interface Reasons {
  readonly warnings: readonly WarningCode[];
  readonly parameters: readonly ParameterUsed[];
  /** French sentences in order; empty where no trace was asked for, as is `trace` */
  readonly explanation: readonly string[];
  /** by the name of the amount */
  readonly trace: Readonly<Record<string, Trace>>;
}

/** A withdrawal from assurance vie; amounts in euros with two digits, `paid` = gross − `withheld`. */
export interface LifeInsuranceResult extends Reasons {
  /** the gross amount solved for `netWanted` */
  readonly amount?: string;
  readonly capital: string;
  readonly gain: string;
  readonly gainOnOldPremiums: string;
  readonly gainOnNewPremiums: string;
  readonly gainAtReducedRate: string;
  readonly gainAtFullRate: string;
  /** left out where the year's gains are told */
  readonly allowance?: { readonly onOldGains: string; readonly atReducedRate: string; readonly atFullRate: string };
  readonly withheld: { readonly flatLevy: string; readonly advanceLevy: string; readonly socialLevies: string };
  readonly socialLeviesRefundedToContract: string;
  readonly paid: string;
  /** before rounding to the euro */
  readonly finalIncomeTax: string;
  /** final − already withheld; negative = refund */
  readonly balance: string;
  /** `{}` after a total withdrawal */
  readonly after: { readonly value?: string; readonly oldPremiums?: string; readonly newPremiums?: string };
}

/** A withdrawal from a PER. */
export interface PlanResult extends Reasons {
  readonly amount?: string;
  readonly capital: string;
  readonly gain: string;
  readonly capitalDeducted: string;
  readonly capitalOther: string;
  readonly withheld: { readonly advanceLevy: string; readonly socialLevies: string };
  readonly paid: string;
  readonly taxOnCapitalNextYear: string;
  /** what is left once all tax is paid */
  readonly finalNet: string;
  readonly after: {
    readonly value?: string;
    readonly deductedContributions?: string;
    readonly otherContributions?: string;
  };
}

export type WithdrawalResult = LifeInsuranceResult | PlanResult;
