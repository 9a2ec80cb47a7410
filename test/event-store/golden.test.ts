import { createSecretKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batches } from '../../domain/batches/batches.js';
import { days } from '../../domain/calendar/days.js';
import { catalogue } from '../../domain/catalogue.js';
import { contracts } from '../../domain/contracts/contracts.js';
import { correspondence } from '../../domain/correspondence/correspondence.js';
import { importRuns } from '../../domain/imports/import-runs.js';
import { membership } from '../../domain/membership/membership.js';
import { accounts } from '../../domain/payments/account/account.js';
import { cardPayments } from '../../domain/payments/card-payments/card-payments.js';
import { bankAccounts } from '../../domain/payments/bank-accounts/bank-accounts.js';
import { bankFiles } from '../../domain/payments/bank-files/bank-files.js';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import { talk } from '../../domain/processes/address-change/talk.js';
import { journal } from '../../domain/processes/journal/journal.js';
import type { DomainEvent, Fold } from '../../domain/shared/decider.js';
import type { EventType } from '../../domain/shared/event-type.js';
import { SealedBlock } from '../../domain/shared/personal.js';
import { upcasters } from '../../migrations/events/upcasters.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import type { StoredEvent } from '../../src/event-store/event-store.port.js';
import { CHAIN_START, hashOf } from '../../src/event-store/hash-chain.js';
import { decrypt } from '../../src/secrets/aes-gcm.js';

type Golden = Omit<StoredEvent, 'position'>;

const FOLDER = join(__dirname, '../golden');
const KEYS = 'keys.json';
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const files = readdirSync(FOLDER).filter((file) => file !== KEYS);
const keys = read(KEYS) as Record<string, string>;
const stored = files.map((file) => read(file) as Golden);
const decoder = new EventDecoder(catalogue, upcasters);

/** Every version that was ever released, of every type that this release knows. */
const released = Object.entries(catalogue).flatMap(([type, { version }]) =>
  Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
);
const FOLDS: Readonly<Record<string, Fold<unknown>>> = {
  member: membership as Fold<unknown>,
  contract: contracts as Fold<unknown>,
  calendar: days as Fold<unknown>,
  address: talk as Fold<unknown>,
  mandate: mandates as Fold<unknown>,
  card: cardPayments as Fold<unknown>,
  account: accounts as Fold<unknown>,
  'bank-accounts': bankAccounts as Fold<unknown>,
  process: journal as Fold<unknown>,
  batch: batches as Fold<unknown>,
  'bank-file': bankFiles as Fold<unknown>,
  correspondence: correspondence as Fold<unknown>,
  import: importRuns as Fold<unknown>,
};
const streams = Map.groupBy(stored, ({ stream }) => stream);
const inOrder = (stream: string): Golden[] =>
  [...streams.get(stream)!].sort((one, other) => one.revision - other.revision);

const opened = (block: unknown): unknown => {
  const { sealed, key, box } = SealedBlock.parse(block);
  const secret = createSecretKey(Buffer.from(keys[key]!, 'base64'));
  return JSON.parse(decrypt(secret, Buffer.from(box, 'base64'), `${sealed}:${key}`).toString());
};

type Fields = Readonly<Record<string, unknown>>;
const openedIn = (data: Fields, personal: object): Fields =>
  Object.fromEntries(Object.entries(data).map(([field, value]) => [field, field in personal ? opened(value) : value]));

describe('the payloads of every version ever released', () => {
  it('are all kept, and nothing else', () => expect(files.sort()).toEqual(released.sort()));

  it.each(stored.map((event) => [`${event.type}.v${event.version}`, event] as const))(
    'are read as the current version and are what its schema still takes: %s',
    (name, event) => {
      expect(files).toContain(`${name}.json`);
      const { data: shape, personal, items } = (catalogue as Record<string, EventType>)[event.type]!;
      const own = openedIn(decoder.decode(event).data as Fields, personal);
      const list = items && (own[items.field] as readonly Fields[]).map((item) => openedIn(item, items.personal));
      const open = items ? { ...own, [items.field]: list } : own;
      expect(shape.parse(open)).toEqual(open);
    },
  );

  it.each([...streams.keys()])('are the chain of %s', (stream) => {
    let previous = CHAIN_START;
    for (const [index, event] of inOrder(stream).entries()) {
      expect([event.type, event.revision]).toEqual([event.type, index]);
      expect(hashOf(previous, event)).toBe(event.hash);
      previous = event.hash;
    }
  });

  it.each([...streams.keys()])('are folded: %s', (stream) => {
    const { initialState, evolve } = Object.entries(FOLDS).find(([kind]) => stream.startsWith(kind))![1];
    const fold = (state: unknown, event: DomainEvent): unknown => evolve(state, event as never);
    const state = inOrder(stream)
      .map((event) => decoder.decode(event))
      .reduce(fold, initialState);
    expect(state).not.toEqual(initialState);
  });
});
