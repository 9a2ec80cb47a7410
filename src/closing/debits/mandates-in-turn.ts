import type { Sequence } from '../../../domain/payments/mandates/events.js';
import { mandates } from '../../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../../domain/payments/mandates/state.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { isRefusal, refuse, type Refusal } from '../../../domain/shared/decider.js';
import type { View } from '../../../projections/define-view.js';
import { mandates as view } from '../../../projections/mandates/view.js';
import type { Revision } from '../../event-store/event-store.port.js';
import { debitMandateOf, type DebitMandate } from '../../payments/debit-mandate.js';
import type { ViewCopy } from '../../read-store/read-store.port.js';
import type { Closing } from '../closing.js';
import { upToDateCopy } from '../up-to-date-copy.js';

/** The mandate of a debit, and the debit's place among those of the mandate. */
export interface Presentation {
  readonly mandate: string;
  /** as it stands before the debit */
  readonly signed: SignedMandate;
  /** position that the presentation will have in the mandate's stream */
  readonly revision: Revision;
  readonly sequence: Sequence;
}

/** The mandates of members as the debits of a day will leave them, one debit after the other, before any is presented. */
export class MandatesInTurn {
  private readonly left = new Map<string, DebitMandate>();

  private constructor(
    private readonly closing: Closing,
    private readonly copy: ViewCopy,
  ) {}

  static async open(closing: Closing): Promise<MandatesInTurn> {
    return new MandatesInTurn(closing, await upToDateCopy(closing, view as unknown as View));
  }

  async present(member: string, debit: string, dueOn: CalendarDate): Promise<Presentation | Refusal> {
    const { core } = this.closing;
    const found = await debitMandateOf(core, this.copy, member, dueOn);
    if (found === undefined) return refuse('payments.no-mandate');
    const { mandate, state: signed, revision } = this.left.get(found.mandate) ?? found;
    if (signed.names.at(-1)!.value.ics !== core.config.creditor.ics)
      return refuse('payments.mandate-of-other-creditor');
    const decision = mandates.decide({ type: 'PresentMandate', debit, dueOn }, signed);
    if (isRefusal(decision)) return decision;
    const state = decision.reduce(mandates.evolve, signed) as SignedMandate;
    this.left.set(mandate, { mandate, state, revision: revision + 1 });
    const [presented] = decision;
    if (presented?.type !== 'MandatePresented') throw new Error(`mandate ${mandate}: a presentation makes one event`);
    return { mandate, signed, revision: revision + 1, sequence: presented.data.sequence };
  }
}
