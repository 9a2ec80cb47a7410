import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The report of an import: a line of JSON for each line or entry that was not applied; made when there is one. */
export class RefusedLines {
  private handle: FileHandle | undefined;

  constructor(private readonly wanted: string) {}

  /** `null` while every line was applied. */
  get path(): string | null {
    return this.handle ? this.wanted : null;
  }

  async write(told: readonly object[]): Promise<void> {
    if (told.length === 0) return;
    this.handle ??= await this.make();
    await this.handle.appendFile(told.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }

  async close(): Promise<void> {
    await this.handle?.sync();
    await this.handle?.close();
  }

  private make(): Promise<FileHandle> {
    mkdirSync(dirname(this.wanted), { recursive: true, mode: 0o700 });
    return open(this.wanted, 'wx', 0o600);
  }
}
