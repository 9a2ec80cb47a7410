import type { View } from '../../../projections/define-view.js';
import type { UnsentMessageDocument } from '../../../projections/unsent-messages/document.js';
import { unsentMessages } from '../../../projections/unsent-messages/view.js';
import { LetterWriter } from '../../correspondence/letter-writer.js';
import { failureCode } from '../../jobs/failure-code.js';
import { openOutbox } from '../../outbox/open-outbox.js';
import { eachAlong } from '../../read-store/each-along.js';
import type { Closing } from '../closing.js';
import type { ClosingStep, StepReport } from '../closing-step.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';
import { upToDateCopy } from '../up-to-date-copy.js';

/**
 * Hands over what waits to be written to members: what the law counts from its sending leaves on the day that names it.
 * A server's jobs do the same meanwhile; each message leaves once. What fails is told, and waits.
 */
export const letters: ClosingStep = {
  name: 'letters',
  run: async (closing) => {
    const { outbox, marks } = await openOutbox(closing.core.config, closing.core.clock);
    try {
      return await handOver(closing, new LetterWriter(closing.core, outbox));
    } finally {
      await marks.close();
    }
  },
};

const handOver = async (closing: Closing, writer: LetterWriter): Promise<StepReport> => {
  const copy = await upToDateCopy(closing, unsentMessages as unknown as View);
  const waiting = eachAlong<UnsentMessageDocument>(copy, { index: ['state', 'on'], equal: ['waiting'] });
  const refused = new Tally();
  let changed = 0;
  for await (const { member, message } of waiting) {
    await turn(closing);
    const written = await writer.send(member, message).catch((error: unknown) => ({
      outcome: 'refused' as const,
      reason: failureCode(error),
    }));
    if (written.outcome === 'handed-over') changed += 1;
    if (written.outcome === 'refused') refused.add(written.reason);
  }
  return { changed, ...refused.report };
};
