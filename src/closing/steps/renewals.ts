import { dueWork } from '../../../projections/due-work/view.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { dueContracts } from '../due-contracts.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';

const LOT = 1_000;

/** Renews each contract on its due date, however late the day is closed: an insured year begins on its day. */
export const renewals: ClosingStep = {
  name: 'renewals',
  run: async (closing) => {
    const refused = new Tally();
    const tried = new Set<string>();
    let changed = 0;
    for (;;) {
      const found = await dueContracts(closing, dueWork, 'renewOn', LOT + tried.size);
      const due = found.filter(({ contract, nextDueOn }) => !tried.has(`${contract}/${nextDueOn}`));
      if (due.length === 0) return { changed, ...refused.report };
      for (const { contract, nextDueOn } of due) {
        await turn(closing);
        const code = await renew(closing, contract, nextDueOn);
        if (code === undefined) changed += 1;
        else {
          tried.add(`${contract}/${nextDueOn}`);
          refused.add(code);
        }
      }
    }
  },
};

const renew = async (closing: Closing, contract: string, dueOn: Closing['day']): Promise<string | undefined> => {
  const caller = callerOf(closing, `renewal/${contract}/${dueOn}`);
  const done = await new ContractCommands(closing.parts).renew(contract, dueOn, caller);
  return done.outcome === 'refused' ? done.refusal.refused : undefined;
};
