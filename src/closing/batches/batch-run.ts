import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../../../domain/batches/state.js';
import type { Closing } from '../closing.js';
import type { ClosedFile, StepReport } from '../closing-step.js';
import { Tally } from '../tally.js';
import { turn } from '../turn.js';
import { writtenFile } from '../written-file.js';
import type { BatchItem, BatchKind, NotToday } from './batch-kind.js';
import { chunksOf } from './chunks-of.js';
import { DayBatch } from './day-batch.js';

const DAY_PASSED = 'closing.day-passed';

/**
 * Sends what is due of a kind: items are recorded in a batch, then each is marked in its own stream, then the batch is
 * sealed and its file written. What was not marked before the real day passed goes into another batch, for its dates are
 * counted from the day on which it leaves.
 */
export class BatchRun<Item extends BatchItem> {
  private readonly files: ClosedFile[] = [];
  private readonly notToday: NotToday = { given: new Set(), refused: new Tally() };
  private changed = 0;
  private shifted = 0;

  constructor(
    private readonly closing: Closing,
    private readonly kind: BatchKind<Item>,
    /** more items make another file */
    private readonly most: number,
  ) {}

  async run(): Promise<StepReport> {
    for (let number = 1; await this.take(new DayBatch(this.closing, number)); number += 1);
    const shifted = { count: this.shifted, reason: this.kind.whyShifted };
    return {
      changed: this.changed,
      files: this.files,
      ...this.notToday.refused.report,
      ...(this.shifted > 0 && { shifted }),
    };
  }

  /** Brings a batch to its end, from wherever it is; false where there is nothing to make one of. */
  private async take(batch: DayBatch): Promise<boolean> {
    const { status, format, items } = await batch.state();
    if (status !== 'none' && format !== this.kind.format) return true;
    this.note(items);
    if (status !== 'sealed') {
      if (!(await this.fill(batch))) return false;
      await this.markAll(batch);
      await batch.seal();
    }
    this.note((await batch.state()).items);
    await this.write(batch);
    return true;
  }

  /** What was refused is not tried again today. */
  private note(items: Batch['items']): void {
    for (const [item, { withdrawn }] of items)
      if (withdrawn !== '' && withdrawn !== DAY_PASSED) this.notToday.given.add(item);
  }

  private async fill(batch: DayBatch): Promise<boolean> {
    const { status, on, items: held } = await batch.state();
    if (on !== undefined && on !== this.closing.today) return true;
    const first = held.size === 0 ? undefined : await this.firstOf(batch);
    const items = await this.kind.due({ held, first, room: this.most - held.size }, this.notToday);
    if (status === 'none' && items.length === 0) return false;
    if (status === 'none') await batch.open(this.kind.format, this.kind.prefix);
    for (const chunk of chunksOf(items)) await batch.record(chunk[0]!.item, this.kind.recording(chunk));
    return true;
  }

  private async firstOf(batch: DayBatch): Promise<Item | undefined> {
    for await (const event of batch.events()) if (this.kind.recordedIn(event)[0]) return this.kind.recordedIn(event)[0];
    return undefined;
  }

  private async markAll(batch: DayBatch): Promise<void> {
    const { on, items } = await batch.state();
    for await (const event of batch.events())
      for (const item of this.kind.recordedIn(event)) {
        await turn(this.closing);
        const where = `${batch.stream}/${item.item}`;
        if (items.get(item.item)!.withdrawn !== '') await this.kind.unmark?.(item, where);
        else if (on === this.closing.today) await this.mark(batch, item, where);
        else if (!(await this.kind.isMarked(item, where))) await this.withdraw(batch, item, DAY_PASSED);
      }
  }

  private async mark(batch: DayBatch, item: Item, where: string): Promise<void> {
    const done = await this.kind.mark(item, where);
    if (done.outcome === 'executed') {
      this.changed += done.repeated ? 0 : 1;
      this.shifted += done.repeated || item.shifted === undefined ? 0 : 1;
      return;
    }
    const reason = done.outcome === 'refused' ? done.refusal.refused : done.outcome;
    await this.withdraw(batch, item, reason);
    this.notToday.refused.add(reason);
  }

  /** Out of the batch first: whatever cuts this off, the next closing finds it withdrawn and takes its marking back. */
  private async withdraw(batch: DayBatch, item: Item, reason: string): Promise<void> {
    await batch.withdraw(item.item, reason);
    await this.kind.unmark?.(item, `${batch.stream}/${item.item}`);
  }

  private async write(batch: DayBatch): Promise<void> {
    const { file, bytes, erased } = await this.kind.file(batch.events());
    if (bytes === undefined) return;
    const path = join(this.closing.core.config.dataDir, file.path);
    if (!erased || !existsSync(path)) await writtenFile(path, bytes);
    this.files.push(file);
  }
}
