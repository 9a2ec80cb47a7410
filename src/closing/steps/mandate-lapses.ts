import { setImmediate as nextTurn } from 'node:timers/promises';
import type { View } from '../../../projections/define-view.js';
import type { MandateDocument } from '../../../projections/mandates/document.js';
import { mandates } from '../../../projections/mandates/view.js';
import { MandateCommands } from '../../payments/mandate-commands.js';
import type { ViewCopy } from '../../read-store/read-store.port.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { Tally } from '../tally.js';
import { upToDateCopy } from '../up-to-date-copy.js';

const PAGE = 500;
const INDEX = ['status', 'lapsesOn'];

type After = { readonly keys: readonly string[]; readonly id: string } | undefined;

/**
 * Ends each mandate under which no debit fell due for 36 months, on the day closed. One pass over the log as it is now:
 * what is presented meanwhile is known to the mandate itself, which then refuses to lapse.
 */
export const mandateLapses: ClosingStep = {
  name: 'mandates',
  run: async (closing) => {
    const commands = new MandateCommands(closing.core);
    const copy = await upToDateCopy(closing, mandates as unknown as View);
    const refused = new Tally();
    let changed = 0;
    for (let after: After, found = [] as MandateDocument[]; after === undefined || found.length === PAGE;) {
      found = await page(copy, closing, after);
      for (const { mandate, member } of found) {
        await nextTurn();
        closing.signal.throwIfAborted();
        const done = await commands.lapse(mandate, member, closing.day, callerOf(closing, `lapse/${mandate}`));
        if (done.outcome === 'refused') refused.add(done.refusal.refused);
        else changed += 1;
      }
      const last = found.at(-1);
      if (last === undefined) break;
      after = { keys: [last.status, last.lapsesOn], id: last.mandate };
    }
    return { changed, ...refused.report };
  },
};

const page = async (copy: ViewCopy, { day }: Closing, after: After): Promise<MandateDocument[]> => {
  const found = await copy.find({ index: INDEX, equal: ['open'], to: day, after, limit: PAGE });
  return found.map(({ body }) => JSON.parse(body!) as MandateDocument);
};
