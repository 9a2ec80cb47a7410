import { dueWork } from '../../../projections/due-work/view.js';
import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { dueContracts } from '../due-contracts.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';

const LOT = 1_000;

interface Due {
  readonly contract: string;
  readonly amendment: string;
}

/** Applies the changes that members asked for on their day, however late it is closed: they hold from the day agreed. */
export const amendments: ClosingStep = {
  name: 'amendments',
  run: async (closing) => {
    const refused = new Tally();
    const tried = new Set<string>();
    let changed = 0;
    for (;;) {
      const due = (await dueOn(closing, LOT + tried.size)).filter(({ amendment }) => !tried.has(amendment));
      if (due.length === 0) return { changed, ...refused.report };
      for (const one of due) {
        await turn(closing);
        const code = await apply(closing, one);
        if (code === undefined) changed += 1;
        else refused.add(code);
        tried.add(one.amendment);
      }
    }
  },
};

const dueOn = async (closing: Closing, most: number): Promise<readonly Due[]> =>
  (await dueContracts(closing, dueWork, 'amendOn', most)).flatMap(({ contract, amendments: waiting }) =>
    waiting.filter(({ from }) => from <= closing.day).map(({ amendment }) => ({ contract, amendment })),
  );

const apply = async (closing: Closing, { contract, amendment }: Due): Promise<string | undefined> => {
  const caller = callerOf(closing, `amendment/${amendment}`);
  const done = await new AmendmentCommands(closing.parts).apply(contract, amendment, caller);
  return done.outcome === 'refused' ? done.refusal.refused : undefined;
};
