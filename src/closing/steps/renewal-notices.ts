import { setImmediate as nextTurn } from 'node:timers/promises';
import { join } from 'node:path';
import { Pricing } from '../../../domain/contracts/pricing.js';
import type { Notice } from '../../../domain/batches/events.js';
import { eventId } from '../../event-store/event-id.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import { callerOf, type Closing } from '../closing.js';
import type { ClosedFile, ClosingStep, StepReport } from '../closing-step.js';
import { dueContracts } from '../due-contracts.js';
import { NoticeBatch } from '../notices/notice-batch.js';
import { noticeOf } from '../notices/notice-of.js';
import { noticesFile } from '../notices/notices-file.js';
import { Tally } from '../tally.js';
import { writtenFile } from '../written-file.js';

/** More make another file. */
const MOST_ITEMS = 10_000;
const DAY_PASSED = 'closing.day-passed';

/**
 * Sends the notices of the due dates that come near: each is recorded in a batch, then marked on its contract, then the
 * batch is sealed and its file written. What was not marked before the real day passed goes into another batch, for its
 * dates are counted from the day on which it leaves (C. ass. L113-15-1).
 */
export const renewalNotices: ClosingStep = {
  name: 'renewal-notices',
  run: (closing) => new NoticesOfDay(closing).run(),
};

class NoticesOfDay {
  private readonly files: ClosedFile[] = [];
  private readonly refused = new Tally();
  /** items that were refused today, and contracts that no notice could be made of */
  private readonly given = new Set<string>();
  private changed = 0;

  constructor(private readonly closing: Closing) {}

  async run(): Promise<StepReport> {
    for (let number = 1; await this.take(new NoticeBatch(this.closing, number)); number += 1);
    const { day, today } = this.closing;
    const shifted = { count: this.changed, reason: `${day} was closed on ${today}: what is sent is of that day` };
    return {
      changed: this.changed,
      files: this.files,
      ...this.refused.report,
      ...(today > day && this.changed > 0 && { shifted }),
    };
  }

  /** Brings a batch to its end, from wherever it is; false where there is nothing to make one of. */
  private async take(batch: NoticeBatch): Promise<boolean> {
    const { status, on, items } = await batch.state();
    if (status !== 'sealed') {
      const mayGrow = on === undefined || on === this.closing.today;
      const notices = mayGrow ? await this.noticesDue(MOST_ITEMS, items) : [];
      if (status === 'none' && notices.length === 0) return false;
      if (status === 'none') await batch.open();
      await batch.record(notices);
      await this.markAll(batch);
      await batch.seal();
    }
    for (const [item, { withdrawn }] of (await batch.state()).items)
      if (withdrawn !== '' && withdrawn !== DAY_PASSED) this.given.add(item);
    const { file, bytes } = await noticesFile(batch.events(), this.closing.core.keys);
    if (file.transactions > 0) {
      await writtenFile(join(this.closing.core.config.dataDir, file.path), bytes);
      this.files.push(file);
    }
    return true;
  }

  /** What is due and in no batch of the day yet. */
  private async noticesDue(most: number, known: ReadonlyMap<string, unknown>): Promise<readonly Notice[]> {
    const notices: Notice[] = [];
    const looked = most + this.given.size;
    for (const due of await dueContracts(this.closing, 'noticeOn', looked)) {
      if (this.given.has(due.contract) || notices.length + known.size >= most) continue;
      const notice = await noticeOf(this.closing, due);
      if ('refused' in notice) {
        this.given.add(due.contract);
        this.refused.add(notice.refused);
      } else if (!known.has(notice.item) && !this.given.has(notice.item)) notices.push(notice);
    }
    return notices;
  }

  private async markAll(batch: NoticeBatch): Promise<void> {
    const { on, items } = await batch.state();
    for await (const { type, data } of batch.events()) {
      if (type !== 'RenewalNoticesRecorded') continue;
      for (const notice of data.items.filter(({ item }) => items.get(item)?.withdrawn === ''))
        await this.mark(batch, notice as Notice, on!);
    }
  }

  /** Marks it on its contract as it was recorded. */
  private async mark(batch: NoticeBatch, notice: Notice, on: Closing['day']): Promise<void> {
    await nextTurn();
    const { contract, dueOn, item } = notice;
    const caller = callerOf(this.closing, `${batch.stream}/${item}`);
    if (on !== this.closing.today) {
      if (!(await this.isMarked(contract, caller.idempotency.key))) await batch.withdraw(item, DAY_PASSED);
      return;
    }
    const pricing = Pricing.parse(notice.pricing);
    const done = await this.closing.parts.streams.execute(contract, caller, () => [
      { type: 'SendRenewalNotice', today: on, dueOn, pricing },
    ]);
    if (done.outcome === 'executed') this.changed += done.repeated ? 0 : 1;
    else await this.withdrawn(batch, item, done.outcome === 'refused' ? done.refusal.refused : done.outcome);
  }

  private async withdrawn(batch: NoticeBatch, item: string, reason: string): Promise<void> {
    await batch.withdraw(item, reason);
    this.refused.add(reason);
  }

  private async isMarked(contract: string, key: string): Promise<boolean> {
    const stream = `contract-${contract}`;
    return (await this.closing.core.commands.load(contracts, stream)).ids.has(eventId(stream, key, 0));
  }
}
