import { dueWork } from '../../../projections/due-work/view.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { eachDue } from '../due-contracts.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';

/** A day's try after another's, and a contract too young to be revised: both as it should be. */
const NOTHING_TO_DO = new Set(['contracts.coefficient-already-revised', 'contracts.first-period-too-short']);

/** Tells each car's coefficient for its next due date before the notice of it is priced: C. ass. A121-1, L113-15-1. */
export const motorCoefficients: ClosingStep = {
  name: 'motor-coefficients',
  run: async (closing) => {
    const refused = new Tally();
    let changed = 0;
    for await (const { contract, family, nextDueOn } of eachDue(closing, dueWork, 'noticeOn')) {
      if (family !== 'auto') continue;
      await turn(closing);
      const code = await revise(closing, contract, nextDueOn);
      if (code === undefined) changed += 1;
      else if (!NOTHING_TO_DO.has(code)) refused.add(code);
    }
    return { changed, ...refused.report };
  },
};

/** Why it was not revised now; one that was before it was cut off counts as done then. */
const revise = async (closing: Closing, contract: string, dueOn: Closing['day']): Promise<string | undefined> => {
  const caller = callerOf(closing, `motor-coefficient/${contract}/${dueOn}`);
  const done = await new ContractCommands(closing.parts).reviseAsKnown(contract, dueOn, caller);
  return done.outcome === 'refused' ? done.refusal.refused : undefined;
};
