import type { BatchEvent, Notice } from '../../../domain/batches/events.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import { Pricing } from '../../../domain/contracts/pricing.js';
import { dueWork } from '../../../projections/due-work/view.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { wasExecuted } from '../../commands/was-executed.js';
import type { BatchFile, BatchKind, Growing, NotToday } from '../batches/batch-kind.js';
import { callerOf, type Closing } from '../closing.js';
import { dueContracts } from '../due-contracts.js';
import { turn } from '../turn.js';
import { noticeOf } from './notice-of.js';
import { noticesFile } from './notices-file.js';

/** The notices of the due dates that come near: each is marked on its contract (C. ass. L113-15-1). */
export class NoticesOfDay implements BatchKind<Notice> {
  readonly format = 'notices.ndjson.1';
  readonly prefix = 'AVIS';
  readonly whyShifted: string;

  constructor(private readonly closing: Closing) {
    this.whyShifted = `${closing.day} was closed on ${closing.today}: what is sent is of that day`;
  }

  async due({ held, room }: Growing<Notice>, { given, refused }: NotToday): Promise<readonly Notice[]> {
    const notices: Notice[] = [];
    const looked = held.size + room + given.size;
    for (const due of await dueContracts(this.closing, dueWork, 'noticeOn', looked)) {
      if (given.has(due.contract) || notices.length >= room) continue;
      await turn(this.closing);
      const notice = await noticeOf(this.closing, due);
      if ('refused' in notice) {
        given.add(due.contract);
        refused.add(notice.refused);
      } else if (!held.has(notice.item) && !given.has(notice.item)) notices.push(notice);
    }
    return notices;
  }

  readonly recording = (items: readonly Notice[]) =>
    ({ type: 'RecordNotices', today: this.closing.today, items }) as const;

  recordedIn({ type, data }: BatchEvent): readonly Notice[] {
    return type === 'RenewalNoticesRecorded' ? (data.items as readonly Notice[]) : [];
  }

  mark({ contract, dueOn, pricing }: Notice, where: string): Promise<CommandOutcome> {
    const command = {
      type: 'SendRenewalNotice',
      today: this.closing.today,
      dueOn,
      pricing: Pricing.parse(pricing),
    } as const;
    return this.closing.parts.streams.execute(contract, callerOf(this.closing, where), () => [command]);
  }

  async isMarked({ contract }: Notice, where: string): Promise<boolean> {
    const stream = `contract-${contract}`;
    const { key } = callerOf(this.closing, where).idempotency;
    return wasExecuted(await this.closing.core.commands.load(contracts, stream), stream, key);
  }

  async file(events: AsyncIterable<BatchEvent>): Promise<BatchFile> {
    const { file, bytes } = await noticesFile(events, this.closing.core.keys);
    return { file, bytes: file.transactions > 0 ? bytes : undefined, erased: false };
  }
}
