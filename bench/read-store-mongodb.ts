import type { Db } from 'mongodb';
import { randomBytes } from 'node:crypto';
import { say } from '../src/cli/command.js';
import { connectMongo } from '../src/mongodb/connect.js';
import { copyCollection, prepareCopy } from '../src/read-store/mongodb/copy-collection.js';
import { MongoReadStore } from '../src/read-store/mongodb/mongodb-read-store.js';
import { toForm } from '../src/read-store/mongodb/stored-form.js';
import type { CopyDefinition, DocumentWrite, ViewCopy } from '../src/read-store/read-store.port.js';
import { alternate, timed, type Rates } from './harness/alternate.js';
import type { Measure } from './harness/row.js';

const GOAL = 0.6;
const BATCH = 1_000;
const BATCHES = 5;
const BODY = JSON.stringify({ lines: Array.from({ length: 12 }, () => ({ on: '2026-11-24', amount: 4_599 })) });

/** Documents `first` to `first + size - 1`; `was` as a second write of them knows it. */
const documents = (first: number, size: number, position: bigint, was: bigint | undefined): DocumentWrite[] =>
  Array.from({ length: size }, (_, index) => ({
    id: (first + index).toString(16).padStart(32, '0'),
    body: BODY,
    position,
    sources: '{"account-1":7}',
    parked: undefined,
    keys: { member: `m${index % 50}`, year: 2_000 + (index % 30) },
    was,
  }));

interface Both {
  readonly copy: ViewCopy;
  readonly bare: ReturnType<typeof copyCollection>['documents'];
  readonly size: number;
  readonly smoke: boolean;
}

/** Batch after batch, each of documents that are not there. */
const inserting = ({ copy, bare, size, smoke }: Both): Promise<Rates> => {
  let [position, ours, theirs] = [0n, 0, 0];
  const write = async (): Promise<void> => {
    const batch = { from: position, to: { position: position + 1n }, fence: 1 };
    position += 1n;
    const written = await copy.write({ ...batch, documents: documents(ours, size, position, undefined) });
    if (written !== 'written') throw new Error(`a batch was ${written}`);
    ours += size;
  };
  const writeBare = async (): Promise<void> => {
    const forms = documents(theirs, size, 1n, undefined).map(toForm);
    await bare.bulkWrite(forms.map((document) => ({ insertOne: { document } })));
    theirs += size;
  };
  return sideBySideRates(write, writeBare, size, smoke);
};

/** The first `size` documents again and again. */
const replacing = async ({ copy, bare, size, smoke }: Both): Promise<Rates> => {
  let { position } = await copy.checkpoint();
  let was = 1n;
  const write = async (): Promise<void> => {
    const batch = { from: position, to: { position: position + 1n }, fence: 1 };
    position += 1n;
    const written = await copy.write({ ...batch, documents: documents(0, size, position, was) });
    if (written !== 'written') throw new Error(`a batch was ${written}`);
    was = position;
  };
  const writeBare = async (): Promise<void> => {
    const forms = documents(0, size, 1n, undefined).map(toForm);
    await bare.bulkWrite(
      forms.map((replacement) => ({ replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true } })),
    );
  };
  return sideBySideRates(write, writeBare, size, smoke);
};

const sideBySideRates = (
  ours: () => Promise<void>,
  bare: () => Promise<void>,
  size: number,
  smoke: boolean,
): Promise<Rates> => {
  const batches = smoke ? 1 : BATCHES;
  const round = (write: () => Promise<void>) => () =>
    timed(batches * size, async () => {
      for (let done = 0; done < batches; done += 1) await write();
    });
  return alternate(round(ours), round(bare), smoke);
};

/** The goal is stated for a MongoDB: what only speaks its protocol is named, and judged by nothing. */
const serverOf = async (db: Db): Promise<{ readonly name: string; readonly real: boolean }> => {
  const { version, ferretdbVersion } = await db.command({ buildInfo: 1 });
  const real = ferretdbVersion === undefined;
  return { name: real ? `MongoDB ${String(version)}` : 'FerretDB (no MongoDB)', real };
};

/** The adapter beside a bare bulk write of the same documents with the same indexes, on the server of `MONGO_URL`. */
export const measure: Measure = async ({ smoke }) => {
  const url = process.env.MONGO_URL;
  if (!url) {
    say('read-store-mongodb: NOT RUN, MONGO_URL names no MongoDB');
    return [];
  }
  const run = randomBytes(4).toString('hex');
  const definition: CopyDefinition = {
    copy: `bench@1.${run}`,
    view: 'bench',
    version: 1,
    indexes: [['member', 'year']],
  };
  const [store, { db, close }] = [await MongoReadStore.open(url), await connectMongo(url)];
  const bare = copyCollection(db, `bench_${run}`);
  try {
    await store.create(definition);
    await prepareCopy(bare, definition.indexes);
    const both = { copy: await store.open(definition.copy), bare: bare.documents, size: smoke ? 20 : BATCH, smoke };
    const server = await serverOf(db);
    const row = (work: string, rates: Rates) => ({
      work: `${server.name}: batches of ${both.size}, ${work}`,
      unit: 'documents/s',
      ...rates,
      limitName: 'bare bulkWrite',
      ...(server.real && { goal: GOAL }),
    });
    return [row('new documents', await inserting(both)), row('the same documents again', await replacing(both))];
  } finally {
    await store.drop(definition.copy);
    await bare.documents.drop();
    await Promise.all([store.close(), close()]);
  }
};
