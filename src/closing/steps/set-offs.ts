import { refundsOwed } from '../../../projections/refunds-owed/view.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { callerOf } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { eachDue } from '../due-contracts.js';
import { turn } from '../turn.js';

/**
 * What is owed to members pays what they owe for the same contract by the day closed (C. civ. 1347): before anybody is
 * told of an unpaid premium, and again after what makes more of it known.
 */
export const setOffs = (name: string): ClosingStep => ({
  name,
  run: async (closing) => {
    const commands = new AccountCommands(closing.parts.streams);
    let changed = 0;
    for await (const { contract } of eachDue(closing, refundsOwed, 'since')) {
      await turn(closing);
      const caller = callerOf(closing, `${name}/${contract}`);
      const done = await commands.execute(contract, caller, () => ({ type: 'SetRefundOff', on: closing.day }));
      if (done.outcome === 'executed' && !done.repeated) changed += 1;
    }
    return { changed };
  },
});
