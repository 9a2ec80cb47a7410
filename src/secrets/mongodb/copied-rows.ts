import type { Collection, Filter } from 'mongodb';
import { insertAbsent } from '../../mongodb/insert-absent.js';
import { putOver } from '../../mongodb/put-over.js';
import type { CopiedTable, Role, SecretRow, WrappedKey } from '../secrets-store.port.js';
import type { OutboxDocument, SecretsCollections } from './collections.js';
import type { LiveKeys } from './live-keys.js';

interface CopiedRows {
  /** the rows after a key, in the order of keys */
  readonly after: (key: readonly string[], limit: number) => Promise<readonly SecretRow[]>;
  readonly insert: (rows: readonly SecretRow[]) => Promise<void>;
}
type Texts = readonly string[];

/** What is copied from one store of secrets to another, as rows with the columns of `COPIED_TABLES`. */
export const copiedRows = (
  { settings, claims, credentials, outbox }: SecretsCollections,
  keys: LiveKeys,
): Readonly<Record<CopiedTable, CopiedRows>> => ({
  settings: {
    after: async ([name = ''], limit) => (await pageOf(settings, name, limit)).map(({ _id, value }) => [_id, value]),
    insert: (rows) =>
      insertAbsent(
        settings,
        (rows as readonly (readonly [string, Buffer])[]).map(([_id, value]) => ({ _id, value })),
      ),
  },
  keys: {
    after: async ([id = ''], limit) =>
      (await keys.allAfter(id, limit)).map((key) => [key.id, key.subject, key.class, key.wrapped ?? null]),
    insert: (rows) => keys.copy(rows.map(toKey)),
  },
  claims: {
    after: async (key, limit) =>
      (await pageOf(claims, key.join(':'), limit)).map(({ kind, token, owner, since }) => [kind, token, owner, since]),
    insert: (rows) => insertAbsent(claims, (rows as readonly Texts[]).map(toClaim)),
  },
  credentials: {
    after: async ([account = ''], limit) =>
      (await pageOf(credentials, account, limit)).map(({ _id, role, passwordHash }) => [_id, role, passwordHash]),
    insert: async (rows) => {
      for (const [_id, role, passwordHash] of rows as readonly [string, Role, string][])
        await putOver(credentials, { _id, role, passwordHash });
    },
  },
  outbox: {
    after: async ([id = ''], limit) =>
      (await pageOf(outbox, id, limit)).map((mark) => [
        mark._id,
        mark.medium,
        mark.template,
        mark.state,
        mark.messageId,
        mark.createdAt,
        mark.changedAt,
      ]),
    insert: async (rows) => {
      const marks = (rows as readonly Texts[]).map(toMark);
      await insertAbsent(outbox, marks);
      for (const { _id, state, changedAt } of marks)
        await outbox.updateOne({ _id, state: { $ne: 'sent' } }, { $set: { state, changedAt } });
    },
  },
});

const pageOf = <Document extends { readonly _id: string }>(
  collection: Collection<Document>,
  after: string,
  limit: number,
) =>
  collection
    .find({ _id: { $gt: after } } as Filter<Document>)
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();

const toKey = (row: SecretRow): WrappedKey => {
  const [id, subject, name, wrapped] = row as readonly [string, string, WrappedKey['class'], Buffer | null];
  return { id, subject, class: name, wrapped: wrapped ?? undefined };
};

const toMark = ([_id, medium, template, state, messageId, createdAt, changedAt]: Texts): OutboxDocument => ({
  _id: _id!,
  medium: medium!,
  template: template!,
  state: state!,
  messageId: messageId!,
  createdAt: createdAt!,
  changedAt: changedAt!,
});

const toClaim = ([kind, token, owner, since]: Texts) => {
  return { _id: `${kind}:${token}`, kind: kind!, token: token!, owner: owner!, since: since! };
};
