import { randomUUID } from 'node:crypto';
import type { ImportCommand } from '../../domain/imports/commands.js';
import type { FileKind } from '../../domain/imports/events.js';
import { importRuns } from '../../domain/imports/import-runs.js';
import { SIGN_OF_LIFE_MS } from '../../domain/imports/rules/is-interrupted.js';
import type { Caller } from '../commands/caller.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { Fingerprint } from './import-source.js';
import type { Imported } from './importing.js';

/** The record of one run, stream `import-<id>`: a few events, however long the file. */
export class ImportRecord {
  readonly id = randomUUID().replaceAll('-', '');
  private readonly stream = `import-${this.id}`;
  private timer: NodeJS.Timeout | undefined;
  private percent = 0;

  private constructor(private readonly core: Pick<Core, 'commands'>) {}

  /** Written before anything is applied: a run that is killed has begun. `signEveryMs`: how often it gives a sign of life. */
  static async begin(
    core: Pick<Core, 'commands'>,
    kind: FileKind,
    file: Fingerprint,
    signEveryMs = SIGN_OF_LIFE_MS,
  ): Promise<ImportRecord> {
    const record = new ImportRecord(core);
    await record.execute('started', { type: 'StartImport', kind, ...file });
    record.timer = setInterval(() => void record.giveSign(), signEveryMs).unref();
    return record;
  }

  /** So much was read, 0 to 1; told with the next sign of life. */
  reached(share: number): void {
    this.percent = Math.min(100, Math.floor(100 * share));
  }

  /** The run came to its end. A file that was refused as a whole failed. */
  async end({ counts, code }: Imported, hasReport: boolean): Promise<void> {
    await this.last(
      code === undefined ? { type: 'EndImport', counts, hasReport } : { type: 'FailImport', code, counts, hasReport },
    );
  }

  /** The run was broken off. */
  async fail(code: string, hasReport: boolean): Promise<void> {
    await this.last({ type: 'FailImport', code, hasReport });
  }

  private last(command: ImportCommand): Promise<void> {
    clearInterval(this.timer);
    return this.execute('over', command);
  }

  /** One that does not get through is made up for by the next. */
  private async giveSign(): Promise<void> {
    const { percent } = this;
    await this.execute(undefined, { type: 'AdvanceImport', percent }).catch(() => undefined);
  }

  /** `what`: known again when it is asked for again. */
  private async execute(what: string | undefined, command: ImportCommand): Promise<void> {
    const target = { decider: importRuns, stream: this.stream, prepare: () => command };
    const done = await this.core.commands.execute(target, this.caller(what));
    if (done.outcome !== 'executed') throw new Error(`${this.stream}: ${command.type} ended ${JSON.stringify(done)}`);
  }

  private caller(what: string | undefined): Caller {
    const key = what && derivedId(`${this.stream}\n${what}`);
    return {
      actor: 'system:import',
      correlationId: this.id,
      origin: 'live',
      ...(key && { idempotency: { key, bodyHash: key } }),
    };
  }
}
