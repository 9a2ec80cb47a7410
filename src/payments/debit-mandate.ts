import { mandates } from '../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../domain/payments/mandates/state.js';
import { mayBeDebited } from '../../domain/payments/rules/may-be-debited.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Id } from '../../domain/shared/ids.js';
import type { MandateDocument } from '../../projections/mandates/document.js';
import type { Core } from '../core/open-core.js';
import type { Revision } from '../event-store/event-store.port.js';
import type { ViewCopy } from '../read-store/read-store.port.js';

/** A mandate as its own stream says, with the revision that says it. */
export interface DebitMandate {
  readonly mandate: Id;
  readonly revision: Revision;
  readonly state: SignedMandate;
}

/** A member's mandates signed before the last hundred are not looked at. */
const MOST = 100;

/**
 * The mandate that a debit of a member's falls under which is due on a day: of those that may be debited then the one
 * signed last; `undefined` for none. `copy`: of the view `mandates`, which tells what to look at; streams decide.
 */
export const debitMandateOf = async (
  { commands }: Pick<Core, 'commands'>,
  copy: Pick<ViewCopy, 'find'>,
  member: Id,
  dueOn: CalendarDate,
): Promise<DebitMandate | undefined> => {
  const index = ['member', 'signedOn'];
  const found = await copy.find({ index, equal: [member], descending: true, limit: MOST });
  const known = found.flatMap(({ body }) => (body === undefined ? [] : [JSON.parse(body) as MandateDocument]));
  for (const { mandate } of known.filter((one) => mayBeDebited(one, dueOn)).sort(lastSignedFirst)) {
    const { state, end } = await commands.load(mandates, `mandate-${mandate}`);
    if (state.status !== 'none' && mayBeDebited(state, dueOn)) return { mandate, revision: end.revision, state };
  }
  return undefined;
};

const lastSignedFirst = (one: MandateDocument, other: MandateDocument): number => {
  const [before, after] = [one, other].map(({ signedOn, toldAt, mandate }) => `${signedOn} ${toldAt} ${mandate}`);
  return before! < after! ? 1 : -1;
};
