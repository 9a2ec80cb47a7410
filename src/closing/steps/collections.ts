import { settledDebits } from '../../../domain/payments/rules/settled-debits.js';
import { duePayments } from '../../../projections/due-payments/view.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { dueContracts } from '../due-contracts.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';

const LOT = 1_000;

interface Settled {
  readonly contract: string;
  readonly debit: string;
}

/**
 * Takes for collected what did not come back by the day closed. However late that is: a return of an earlier day that is
 * told after it turns the collection back.
 */
export const collections: ClosingStep = {
  name: 'collections',
  run: async (closing) => {
    const refused = new Tally();
    const tried = new Set<string>();
    let changed = 0;
    for (;;) {
      const due = (await settledOn(closing, LOT + tried.size)).filter(({ debit }) => !tried.has(debit));
      if (due.length === 0) return { changed, ...refused.report };
      for (const one of due) {
        await turn(closing);
        const code = await collect(closing, one);
        if (code === undefined) changed += 1;
        else refused.add(code);
        tried.add(one.debit);
      }
    }
  },
};

const settledOn = async (closing: Closing, most: number): Promise<readonly Settled[]> =>
  (await dueContracts(closing, duePayments, 'settleOn', most)).flatMap(({ contract, debits }) =>
    settledDebits(debits, closing.day).map(({ id }) => ({ contract, debit: id })),
  );

const collect = async (closing: Closing, { contract, debit }: Settled): Promise<string | undefined> => {
  const commands = new AccountCommands(closing.parts.streams);
  const done = await commands.execute(contract, callerOf(closing, `collected/${debit}`), () => ({
    type: 'RecordCollection',
    today: closing.day,
    debit,
  }));
  return done.outcome === 'refused' ? done.refusal.refused : undefined;
};
