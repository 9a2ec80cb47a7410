import Database from 'better-sqlite3';
import { PAGE } from '../event-store.port.js';

/** Positions of a page, a JSON array of them, and the last of them. */
export interface PositionPage {
  readonly positions: string;
  readonly last: number;
}

/** KiB of it that are held in memory. */
const HELD = 2_000;

/**
 * Which positions belong to which part, some ten bytes each, in a temporary file: SQLite removes it as soon as it is made,
 * so that nothing is left of a process that was killed.
 */
export class PartPositions {
  private readonly file = new Database('');
  private readonly waiting: number[][];
  private readonly insert: Database.Statement<[number, number, string]>;
  private readonly next: Database.Statement<[number, number], PositionPage>;

  constructor(parts: number) {
    this.file.pragma('journal_mode = OFF');
    this.file.pragma(`cache_size = -${HELD}`);
    this.file.exec('CREATE TABLE pages (part INTEGER NOT NULL, last INTEGER NOT NULL, positions TEXT NOT NULL) STRICT');
    this.file.exec('CREATE UNIQUE INDEX pages_by_part ON pages (part, last)');
    this.insert = this.file.prepare('INSERT INTO pages (part, last, positions) VALUES (?, ?, ?)');
    this.next = this.file.prepare(
      'SELECT last, positions FROM pages WHERE part = ? AND last > ? ORDER BY last LIMIT 1',
    );
    this.waiting = Array.from({ length: parts }, () => []);
  }

  /** Positions come in their order; one that comes again is there already. */
  put(part: number, position: number): void {
    const page = this.waiting[part]!;
    if (page.at(-1) === position) return;
    if (page.push(position) === PAGE) this.write(part);
  }

  end(): void {
    this.waiting.forEach((page, part) => page.length > 0 && this.write(part));
  }

  pageAfter(part: number, position: number): PositionPage | undefined {
    return this.next.get(part, position);
  }

  close(): void {
    this.file.close();
  }

  private write(part: number): void {
    const page = this.waiting[part]!;
    this.insert.run(part, page.at(-1)!, JSON.stringify(page));
    this.waiting[part] = [];
  }
}
