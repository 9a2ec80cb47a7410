import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The report of an import: a line of JSON for each line or entry that was not applied; made when there is one. */
export class RefusedLines {
  private handle: FileHandle | undefined;
  private isMade = false;

  constructor(private readonly wanted: string) {}

  /** `null` while every line was applied. */
  get path(): string | null {
    return this.isMade ? this.wanted : null;
  }

  async write(told: readonly object[]): Promise<void> {
    if (told.length === 0) return;
    this.handle ??= await this.make();
    await this.handle.appendFile(told.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }

  async close(): Promise<void> {
    const { handle } = this;
    this.handle = undefined;
    await handle?.sync();
    await handle?.close();
  }

  private async make(): Promise<FileHandle> {
    mkdirSync(dirname(this.wanted), { recursive: true, mode: 0o700 });
    const handle = await open(this.wanted, 'wx', 0o600);
    this.isMade = true;
    return handle;
  }
}
