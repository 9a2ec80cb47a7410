import type { Database } from 'better-sqlite3';
import type { Instant } from '../../../domain/shared/calendar.js';
import { openSecretsFile } from '../../secrets/sqlite/open-secrets-file.js';
import type { OutboxMark, OutboxMarks, OutboxState } from '../outbox-marks.port.js';

const COLUMNS =
  'id, medium, template, state, message_id AS messageId, created_at AS createdAt, changed_at AS changedAt';

/** Marks in the file of secrets, on a connection of its own. */
export class SqliteOutboxMarks implements OutboxMarks {
  private readonly database: Database;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(path: string) {
    this.database = openSecretsFile(path);
    this.statements = prepare(this.database);
  }

  async insert(mark: OutboxMark): Promise<OutboxMark> {
    this.statements.insert.run({ ...mark });
    return this.statements.mark.get(mark.id)!;
  }

  async mark(id: string): Promise<OutboxMark | undefined> {
    return this.statements.mark.get(id);
  }

  async move(id: string, from: OutboxState, to: OutboxState, at: Instant): Promise<boolean> {
    return this.statements.move.run(to, at, id, from).changes === 1;
  }

  async list(state: OutboxState, after: string, limit: number): Promise<readonly OutboxMark[]> {
    return this.statements.list.all(state, after, limit);
  }

  async close(): Promise<void> {
    this.database.close();
  }
}

const prepare = (database: Database) => ({
  insert: database.prepare<[OutboxMark]>(
    `INSERT INTO outbox (id, medium, template, state, message_id, created_at, changed_at)
     VALUES (@id, @medium, @template, @state, @messageId, @createdAt, @changedAt) ON CONFLICT DO NOTHING`,
  ),
  mark: database.prepare<[string], OutboxMark>(`SELECT ${COLUMNS} FROM outbox WHERE id = ?`),
  move: database.prepare<unknown[]>('UPDATE outbox SET state = ?, changed_at = ? WHERE id = ? AND state = ?'),
  list: database.prepare<[string, string, number], OutboxMark>(
    `SELECT ${COLUMNS} FROM outbox WHERE state = ? AND id > ? ORDER BY id LIMIT ?`,
  ),
});
