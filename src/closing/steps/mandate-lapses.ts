import type { View } from '../../../projections/define-view.js';
import type { MandateDocument } from '../../../projections/mandates/document.js';
import { mandates } from '../../../projections/mandates/view.js';
import { MandateCommands } from '../../payments/mandate-commands.js';
import { eachAlong } from '../../read-store/each-along.js';
import { callerOf } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';
import { upToDateCopy } from '../up-to-date-copy.js';

const INDEX = ['status', 'lapsesOn'];

/**
 * Ends each mandate under which no debit fell due for 36 months, on the day closed. One pass over the log as it is now:
 * what is presented meanwhile is known to the mandate itself, which then refuses to lapse.
 */
export const mandateLapses: ClosingStep = {
  name: 'mandates',
  run: async (closing) => {
    const commands = new MandateCommands(closing.core);
    const copy = await upToDateCopy(closing, mandates as unknown as View);
    const lapsed = eachAlong<MandateDocument>(copy, { index: INDEX, equal: ['open'], to: closing.day });
    const refused = new Tally();
    let changed = 0;
    for await (const { mandate, member } of lapsed) {
      await turn(closing);
      const done = await commands.lapse(mandate, member, closing.day, callerOf(closing, `lapse/${mandate}`));
      if (done.outcome === 'refused') refused.add(done.refusal.refused);
      else changed += 1;
    }
    return { changed, ...refused.report };
  },
};
