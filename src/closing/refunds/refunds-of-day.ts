import type { BatchEvent } from '../../../domain/batches/events.js';
import type { Refund } from '../../../domain/batches/refund.js';
import { accounts } from '../../../domain/payments/account/account.js';
import type { Account } from '../../../domain/payments/account/state.js';
import { refuse } from '../../../domain/shared/decider.js';
import { refundsOwed } from '../../../projections/refunds-owed/view.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { wasExecuted } from '../../commands/was-executed.js';
import { AccountCommands } from '../../payments/account-commands.js';
import type { BatchFile, BatchKind, Growing, NotToday } from '../batches/batch-kind.js';
import { fitting } from '../batches/fitting.js';
import { callerOf, type Closing } from '../closing.js';
import { eachDue } from '../due-contracts.js';
import { turn } from '../turn.js';
import { refundedAccount } from '../../payments/refunded-account.js';
import { refundOf } from '../../payments/refund-of.js';
import { openedBlock } from '../../secrets/opened-block.js';
import { refundsFile } from './refunds-file.js';

/** The transfers of the day: what is owed back and cannot be set off. Each is marked on its account as paid. */
export class RefundsOfDay implements BatchKind<Refund> {
  readonly format = 'pain.001.001.09';
  readonly prefix = 'VIR';
  readonly whyShifted = '';

  constructor(private readonly closing: Closing) {}

  async due({ held, room }: Growing<Refund>, { given, refused }: NotToday): Promise<readonly Refund[]> {
    const found: Refund[] = [];
    for await (const owed of eachDue(this.closing, refundsOwed, 'since')) {
      if (given.has(owed.contract)) continue;
      if (found.length >= room) break;
      await turn(this.closing);
      const refund = await refundOf(this.closing.core, owed, this.closing.today);
      if (refund === undefined) continue;
      if ('refused' in refund) {
        given.add(owed.contract);
        refused.add(refund.refused);
      } else if (!held.has(refund.item) && !given.has(refund.item)) found.push(refund);
    }
    return fitting(found, held.values(), room);
  }

  readonly recording = (items: readonly Refund[]) => {
    const { core, today } = this.closing;
    const { name, account } = core.config.creditor;
    return { type: 'RecordRefunds', today, payer: { name, account }, items } as const;
  };

  recordedIn({ type, data }: BatchEvent): readonly Refund[] {
    return type === 'RefundsRecorded' ? (data.items as readonly Refund[]) : [];
  }

  /** What goes is what was recorded, to an account that is still the one of its member. */
  async mark(refund: Refund, where: string): Promise<CommandOutcome> {
    const { item: transfer, contract, executeOn: on, amount } = refund;
    if (await this.isErased(refund)) return { outcome: 'refused', refusal: refuse('closing.member-erased') };
    const command = { type: 'PayRefund', on, transfer, amount } as const;
    const commands = new AccountCommands(this.closing.parts.streams);
    return commands.execute(contract, callerOf(this.closing, where), async (account) =>
      (await this.isGoingTo(refund, account)) ? command : refuse('closing.account-changed'),
    );
  }

  async isMarked(refund: Refund, where: string): Promise<boolean> {
    const stream = `account-${refund.contract}`;
    const { key } = callerOf(this.closing, where).idempotency;
    if (await this.isErased(refund)) return false;
    return wasExecuted(await this.closing.core.commands.load(accounts, stream), stream, key);
  }

  /** There is no account to pay to any more: what was marked before is owed as it was. */
  async unmark({ item: transfer, contract, amount }: Refund, where: string): Promise<void> {
    const commands = new AccountCommands(this.closing.parts.streams);
    const back = { returnedOn: this.closing.today, settled: false, amount } as const;
    await commands.execute(contract, callerOf(this.closing, `${where}/withdrawn`), () => ({
      type: 'RecordRefundReturn',
      transfer,
      ...back,
    }));
  }

  file(events: AsyncIterable<BatchEvent>): Promise<BatchFile> {
    return refundsFile(events, this.closing.core.keys);
  }

  private async isErased({ creditor }: Refund): Promise<boolean> {
    return (await openedBlock(this.closing.core.keys, creditor)) === undefined;
  }

  private async isGoingTo({ member, creditor }: Refund, account: Account): Promise<boolean> {
    const { core } = this.closing;
    const now = await refundedAccount(core, member, account);
    return !('refused' in now) && now.iban === (await openedBlock(core.keys, creditor))?.iban;
  }
}
