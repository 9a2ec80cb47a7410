import type { ImportLine } from './import-kind.js';

const LINE_BREAK = 0x0a;
/** A longer line is refused and left unread. */
export const MOST_BYTES = 256 * 1_024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The lines of a stream of bytes, one at a time in bounded memory; blank ones are counted and left out. A stream that
 * ends with an error, as a packed file that was cut does, gives what it gave, and a last line that says so.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<ImportLine> {
  const lines = new Lines();
  try {
    for await (const chunk of bytes) yield* lines.take(chunk);
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error;
    yield lines.damaged();
    return;
  }
  yield* lines.rest();
}

class Lines {
  private number = 0;
  private open: Buffer[] = [];
  private size = 0;

  *take(chunk: Buffer): Generator<ImportLine> {
    let from = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, from)) {
      this.keep(chunk.subarray(from, end));
      yield* this.closed('import.line-unreadable');
      from = end + 1;
    }
    this.keep(chunk.subarray(from));
  }

  /** What comes after the last line break: a whole line, or one that was cut. */
  *rest(): Generator<ImportLine> {
    if (this.size > 0) yield* this.closed('import.line-cut');
  }

  damaged(): ImportLine {
    return { number: this.number + 1, text: undefined, fault: 'import.file-cut' };
  }

  private keep(part: Buffer): void {
    this.size += part.length;
    if (this.size > MOST_BYTES) this.open = [];
    else if (part.length > 0) this.open.push(part);
  }

  private *closed(fault: string): Generator<ImportLine> {
    const [parts, size] = [this.open, this.size];
    [this.open, this.size] = [[], 0];
    this.number += 1;
    if (size > MOST_BYTES) {
      yield { number: this.number, text: undefined, fault: 'import.line-too-long' };
      return;
    }
    const text = textOf(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    if (text === undefined || text.trim() !== '') yield { number: this.number, text, fault };
  }
}

const textOf = (bytes: Buffer): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};
