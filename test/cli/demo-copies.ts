import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';

/** A demo folder made once, and copies of it to be damaged. */
export class DemoCopies {
  private copies = 0;

  private constructor(
    private readonly parent: string,
    readonly good: string,
    readonly masterKey: string,
  ) {}

  static async make(): Promise<DemoCopies> {
    const parent = mkdtempSync(join(tmpdir(), 'societaire-operator-'));
    const good = join(parent, 'good');
    const made = await runCommand(['demo', '--no-serve', '--members', '40', '--data', good, '--today', '2026-11-24']);
    if (made.code !== 0) throw new Error(made.err);
    const mark = JSON.parse(readFileSync(join(good, 'demo.json'), 'utf8')) as { masterKey: string };
    return new DemoCopies(parent, good, mark.masterKey);
  }

  copy(): string {
    this.copies += 1;
    const folder = join(this.parent, `copy-${this.copies}`);
    cpSync(this.good, folder, { recursive: true });
    return folder;
  }

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }

  /** Writes bytes into a file from a place on, as a bad disk does. */
  static overwrite(file: string, at: number, bytes: Buffer): void {
    const opened = openSync(file, 'r+');
    writeSync(opened, bytes, 0, bytes.length, at);
    closeSync(opened);
  }
}
