import { mandates } from '../../../../domain/payments/mandates/mandates.js';
import { dueDebits, type DueDebit } from '../../../../domain/payments/rules/due-debits.js';
import { mayBeDebited } from '../../../../domain/payments/rules/may-be-debited.js';
import type { CalendarDate } from '../../../../domain/shared/calendar.js';
import type { Core } from '../../../core/open-core.js';
import type { AccountCommands } from '../../../payments/account-commands.js';
import { debitIdOf } from '../../../payments/debit-id-of.js';
import { demoCaller } from '../happening.js';
import { demoMandateOf, MOST_MANDATES } from './bank-details.js';

/** A debit of the demo that went to the bank. */
export interface DemoDebit extends Pick<DueDebit, 'amount' | 'costs' | 'collectOn' | 'instalments'> {
  readonly debit: string;
  readonly contract: string;
  readonly member: string;
}

/** Debits as a day's closing makes them, without the files: those went to a bank that kept them. */
export class DemoDebits {
  constructor(
    private readonly core: Core,
    private readonly accounts: AccountCommands,
  ) {}

  /** Submits what is due of a contract; a debit without mandate waits for one. */
  async submit(contract: string, member: string, day: CalendarDate): Promise<readonly DemoDebit[]> {
    const account = await this.accounts.load(contract);
    const submitted: DemoDebit[] = [];
    for (const due of dueDebits(account, day, day)) {
      const debit = debitIdOf(contract, due);
      const one = { ...due, debit, contract, member };
      if (await this.submitOne(one, day)) submitted.push(one);
    }
    return submitted;
  }

  private async submitOne({ debit, contract, member, ...due }: DemoDebit, today: CalendarDate): Promise<boolean> {
    const { collectOn, instalments } = due;
    const mandate = await this.mandateOf(member, collectOn);
    if (mandate === undefined) return false;
    const presentation = { type: 'PresentMandate', debit, dueOn: collectOn } as const;
    const presented = await this.core.commands.execute(
      {
        decider: mandates,
        stream: `mandate-${mandate}`,
        subject: member,
        prepare: () => presentation,
      },
      demoCaller(`present ${debit}`),
    );
    if (presented.outcome !== 'executed') return false;
    const numbers = instalments.map(({ number }) => number);
    const facts = { mandate, mandateRevision: presented.revision, withCosts: due.costs > 0 };
    const command = { type: 'SubmitDebit', today, debit, collectOn, numbers, ...facts } as const;
    const done = await this.accounts.execute(contract, demoCaller(`submit ${debit}`), () => command);
    if (done.outcome === 'executed') return true;
    throw new Error(`the demo's debit ${debit} was presented and not submitted: ${JSON.stringify(done)}`);
  }

  /** The one signed last of those that may be debited. */
  private async mandateOf(member: string, dueOn: CalendarDate): Promise<string | undefined> {
    for (let number = MOST_MANDATES; number > 0; number -= 1) {
      const mandate = demoMandateOf(member, number);
      const { state } = await this.core.commands.load(mandates, `mandate-${mandate}`);
      if (state.status !== 'none' && mayBeDebited(state, dueOn)) return mandate;
    }
    return undefined;
  }
}
