import type { Cents } from '../../shared/money.js';
import type { Amount } from '../../shared/simulation/amount.js';
import type { Withdrawal } from './case.js';
import { grossAmount, grossTried } from './rules/gross-amount.js';
import { grossForNet } from './rules/gross-for-net.js';

/** The payment that a case asks for: of its amount, of the total, or of the gross that pays the net wanted; else `undefined`. */
export const paymentAsked = <Payment extends { readonly paid: Amount }>(
  withdrawal: Withdrawal,
  pay: (gross: Amount) => Payment,
): Payment | undefined => {
  if (withdrawal.netWanted === undefined) return pay(grossAmount(withdrawal));
  const paid = (gross: Cents): Cents => pay(grossTried(gross)).paid.cents;
  const gross = grossForNet(paid, withdrawal.netWanted, withdrawal.contract.value);
  return gross === undefined ? undefined : pay(grossTried(gross));
};
