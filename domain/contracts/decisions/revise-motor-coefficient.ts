import { refuse, type Decision } from '../../shared/decider.js';
import { valueOn } from '../../shared/timeline.js';
import type { ReviseMotorCoefficient } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { coefficientKnownFrom } from '../rules/coefficient-known-from.js';
import { earliestFirstPeriodEnd } from '../rules/earliest-first-period-end.js';
import { motorCoefficient } from '../rules/motor-coefficient.js';
import { referencePeriod } from '../rules/reference-period.js';
import type { SubscribedContract } from '../state.js';
import { endedBy } from './ended-by.js';

/** Once for each due date, from the day of its notice on. */
export const reviseMotorCoefficient = (
  { type: _type, today, ...period }: ReviseMotorCoefficient,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  const { dueOn } = period;
  const before = valueOn(contract.motorCoefficient, dueOn);
  if (before === undefined) return refuse('contracts.without-motor-coefficient', { family: contract.family });
  if (dueOn !== contract.nextDueOn) return refuse('contracts.not-the-due-date', { nextDueOn: contract.nextDueOn });
  if (contract.motorCoefficient.at(-1)!.from === dueOn) return refuse('contracts.coefficient-already-revised');
  const { to } = referencePeriod(dueOn);
  const from = coefficientKnownFrom(dueOn);
  if (today < from) return refuse('contracts.reference-period-open', { from, to });
  const earliest = earliestFirstPeriodEnd(contract.startsOn, dueOn);
  if (to < earliest) return refuse('contracts.first-period-too-short', { earliest, to });
  const ended = endedBy(contract, dueOn);
  if (ended) return ended;
  const { value, rule, inputs } = motorCoefficient({ ...period, before });
  const data = { from: dueOn, coefficient: value, rule, inputs: [...inputs] };
  return [{ type: 'MotorCoefficientRevised', effectiveOn: dueOn, data }];
};
