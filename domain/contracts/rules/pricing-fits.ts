import { put, valueOn } from '../../shared/timeline.js';
import type { Change } from '../events.js';
import type { Pricing } from '../pricing.js';
import type { SubscribedContract } from '../state.js';

/** Was a price made for this contract as it will be on that day? C. ass. L113-4: the premium follows the risk. */
export const pricingFits = (
  { family, cover, motorCoefficient }: SubscribedContract,
  { from, risk }: Pricing,
  amended?: { readonly from: Pricing['from']; readonly change: Change },
): boolean => {
  const then = amended?.change.cover ? put(cover, amended.from, amended.change.cover) : cover;
  return (
    risk.family === family &&
    risk.formula === valueOn(then, from)?.formula &&
    risk.motorCoefficient === valueOn(motorCoefficient, from)
  );
};
