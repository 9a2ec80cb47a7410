import type { Collection } from '../../../domain/batches/collection.js';
import type { BatchEvent } from '../../../domain/batches/events.js';
import { accounts } from '../../../domain/payments/account/account.js';
import type { SubmitDebit } from '../../../domain/payments/account/commands.js';
import type { Account } from '../../../domain/payments/account/state.js';
import type { MandateCommand } from '../../../domain/payments/mandates/commands.js';
import { mandates } from '../../../domain/payments/mandates/mandates.js';
import type { Mandate } from '../../../domain/payments/mandates/state.js';
import { isRefusal, refuse, type Refusal } from '../../../domain/shared/decider.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { wasExecuted } from '../../commands/was-executed.js';
import { AccountCommands } from '../../payments/account-commands.js';
import type { BatchFile, BatchKind, Growing, NotToday } from '../batches/batch-kind.js';
import { callerOf, type Closing } from '../closing.js';
import { turn } from '../turn.js';
import { collectionOf } from './collection-of.js';
import { DebitPlan, type PlannedDebit } from './debit-plan.js';
import { debitsFile } from './debits-file.js';
import { isAsRecorded } from './is-as-recorded.js';

const MANDATE_CHANGED = refuse('closing.mandate-changed');

/**
 * The debits whose files are made on the day. Each is presented on its mandate, which says that it may be, then submitted
 * on its account, which keeps where it was said. A mandate or an account that is not any more what it was when the debit
 * was recorded refuses it; a presentation whose debit does not go is taken back.
 */
export class DebitsOfDay implements BatchKind<Collection> {
  readonly format = 'pain.008.001.08';
  readonly prefix = 'PRLV';
  readonly whyShifted: string;
  private plan: DebitPlan | undefined;

  constructor(private readonly closing: Closing) {
    this.whyShifted = `collected on the first day that a file of ${closing.today} reaches`;
  }

  async due({ held, first, room }: Growing<Collection>, notToday: NotToday): Promise<readonly Collection[]> {
    this.plan ??= await DebitPlan.of(this.closing, notToday);
    for (;;) {
      const planned = this.plan.take(first, held, room);
      const collections = await this.opened(planned, notToday);
      if (collections.length > 0 || planned.length === 0 || first !== undefined) return collections;
    }
  }

  readonly recording = (items: readonly Collection[]) => {
    const { core, today } = this.closing;
    return { type: 'RecordCollections', today, creditor: core.config.creditor, items } as const;
  };

  recordedIn({ type, data }: BatchEvent): readonly Collection[] {
    return type === 'CollectionsRecorded' ? (data.items as readonly Collection[]) : [];
  }

  async mark(item: Collection, where: string): Promise<CommandOutcome> {
    const { item: debit, mandate, mandateRevision, collectOn, contract, numbers, withCosts } = item;
    const presented = await this.present(item, where);
    if (presented.outcome === 'stale') return { outcome: 'refused', refusal: MANDATE_CHANGED };
    if (presented.outcome !== 'executed') return presented;
    const { today, parts } = this.closing;
    const command = {
      type: 'SubmitDebit',
      today,
      debit,
      mandate,
      mandateRevision,
      collectOn,
      numbers,
      withCosts,
    } as const;
    const commands = new AccountCommands(parts.streams);
    return commands.execute(contract, callerOf(this.closing, where), (account) => asRecorded(command, item, account));
  }

  async isMarked({ contract }: Collection, where: string): Promise<boolean> {
    const stream = `account-${contract}`;
    const { key } = callerOf(this.closing, where).idempotency;
    return wasExecuted(await this.closing.core.commands.load(accounts, stream), stream, key);
  }

  async unmark(item: Collection, where: string): Promise<void> {
    const caller = callerOf(this.closing, `${where}/withdrawn`);
    await this.onMandate(item, caller, () => ({ type: 'WithdrawPresentation', debit: item.item }));
  }

  file(events: AsyncIterable<BatchEvent>): Promise<BatchFile> {
    return debitsFile(events, this.closing.core.keys);
  }

  private async opened(planned: readonly PlannedDebit[], { given, refused }: NotToday): Promise<readonly Collection[]> {
    const collections: Collection[] = [];
    for (const one of planned) {
      await turn(this.closing);
      const collection = await collectionOf(this.closing, one);
      if (!('refused' in collection)) collections.push(collection);
      else {
        given.add(one.debit);
        refused.add(collection.refused);
      }
    }
    return collections;
  }

  private present(item: Collection, where: string): Promise<CommandOutcome> {
    const caller = { ...callerOf(this.closing, `${where}/presented`), ifMatch: item.mandateRevision - 1 };
    const command = { type: 'PresentMandate', debit: item.item, dueOn: item.collectOn } as const;
    return this.onMandate(item, caller, async (mandate) =>
      (await isAsRecorded(this.closing.core.keys, command, item, mandate)) ? command : MANDATE_CHANGED,
    );
  }

  private onMandate(
    { mandate, member: subject }: Collection,
    caller: Caller,
    prepare: (mandate: Mandate) => MandateCommand | Refusal | Promise<MandateCommand | Refusal>,
  ): Promise<CommandOutcome> {
    const target = { decider: mandates, stream: `mandate-${mandate}`, subject, prepare };
    return this.closing.core.commands.execute(target, caller);
  }
}

/** What is submitted is what the file says, to the cent. */
const asRecorded = (command: SubmitDebit, { amount }: Collection, account: Account): SubmitDebit | Refusal => {
  const decision = accounts.decide(command, account);
  if (isRefusal(decision)) return decision;
  const submitted = decision.find((event) => event.type === 'DebitSubmitted');
  return submitted?.data.amount === amount ? command : refuse('closing.account-changed');
};
