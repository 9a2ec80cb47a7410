import type { Document } from 'mongodb';
import { connectMongo, type MongoDatabase } from '../../../src/mongodb/connect.js';
import { guardedBatch } from '../../../src/read-store/mongodb/guarded-batch.js';
import { MongoReadStore } from '../../../src/read-store/mongodb/mongodb-read-store.js';
import type { ViewCopy } from '../../../src/read-store/read-store.port.js';
import { CuttingRelay } from '../../servers/cutting-relay.js';
import { mongoForTests } from '../../servers/mongodb.js';
import { caughtUp, nextBatch, TALLIES, type Tallied } from './tallies.js';

const mongo = mongoForTests();
const EVENTS: Tallied = ['a', 'b', 'c', 'a', 'b', 'd', 'a', 'd'].map((id, at) => [BigInt(at + 1), id]);
const WHOLE = { a: ['1', '4', '7'], b: ['2', '5'], c: ['3'], d: ['6', '8'] };
const WRITES = 5;

const tallies = async (copy: ViewCopy): Promise<unknown> =>
  Object.fromEntries((await copy.scan('', 9)).map(({ id, body }) => [id, JSON.parse(body!)]));

(mongo.absent === undefined ? describe : describe.skip)(`read models on ${mongo.name}`, () => {
  let url: string;
  let store: MongoReadStore;
  let database: MongoDatabase;
  let copy: ViewCopy;

  const collection = async () => {
    const [registered] = await database.db.collection('views_copies').find().toArray();
    return database.db.collection<Document>((registered as unknown as { collection: string }).collection);
  };
  beforeEach(async () => {
    url = mongo.database();
    [store, database] = [await MongoReadStore.open(url), await connectMongo(url)];
    await store.create(TALLIES);
    copy = await store.open(TALLIES.copy);
  });
  afterEach(() => Promise.all([store.close(), database.close()]));

  describe.each([1, 3, 9])('folded on in batches of %d', (size) => {
    it.each(Array.from({ length: WRITES + 1 }, (_, cut) => cut))(
      'hold each event once after a batch was cut off behind %d of its writes',
      async (cut) => {
        await copy.write((await nextBatch(copy, EVENTS, 2))!);
        const operations = guardedBatch((await nextBatch(copy, EVENTS, 5))!, 'killed');
        expect(operations).toHaveLength(WRITES);
        if (cut > 0) await (await collection()).bulkWrite(operations.slice(0, cut) as never);
        await caughtUp(copy, EVENTS, size);
        expect(await tallies(copy)).toEqual(WHOLE);
        expect((await copy.checkpoint()).position).toBe(8n);
      },
    );
  });

  it('have a batch refused behind which another has written, and its checkpoint stays', async () => {
    await copy.write((await nextBatch(copy, EVENTS, 2))!);
    const late = (await nextBatch(copy, EVENTS, 5))!;
    const other = (await nextBatch(copy, EVENTS, 2))!.documents.filter(({ id }) => id === 'a');
    expect(await copy.replace(other[0]!)).toBe(true);
    expect(await copy.write(late)).toBe('moved');
    expect((await copy.checkpoint()).position).toBe(2n);
    await caughtUp(copy, EVENTS, 3);
    expect(await tallies(copy)).toEqual(WHOLE);
  });

  // the driver of a replica set finds its members by itself, past the relay, and repeats by itself what was lost
  const onOneServer = mongo.raceless === undefined ? describe.skip : describe;
  onOneServer('through a connection that loses an answer', () => {
    let relay: CuttingRelay;
    let through: MongoReadStore;
    let far: ViewCopy;
    beforeEach(async () => {
      relay = await CuttingRelay.before(url);
      through = await MongoReadStore.open(relay.url);
      far = await through.open(TALLIES.copy);
    });
    afterEach(async () => {
      await through.close();
      await relay.close();
    });

    it('are known to be written when they were', async () => {
      relay.loseAnswerTo('update');
      expect(await far.write((await nextBatch(far, EVENTS, 3))!)).toBe('written');
      expect(relay.lost).toBe(true);
    });

    it('hold each event once when a part of the batch was', async () => {
      const batch = (await nextBatch(far, EVENTS, 3))!;
      relay.loseAnswerTo('insert');
      await expect(far.write(batch)).rejects.toMatchObject({ code: 'read-store.unavailable' });
      expect(relay.lost).toBe(true);
      expect(await tallies(copy)).toEqual({ a: ['1'], b: ['2'], c: ['3'] });
      await caughtUp(far, EVENTS, 3);
      expect(await tallies(copy)).toEqual(WHOLE);
    });
  });

  it('of a copy that was dropped are not empty, but said to be gone', async () => {
    await copy.write((await nextBatch(copy, EVENTS, 2))!);
    const batch = (await nextBatch(copy, EVENTS, 2))!;
    await store.drop(TALLIES.copy);
    const asked = [
      () => copy.get('a'),
      () => copy.find({ index: ['length'], equal: [], limit: 9 }),
      () => copy.checkpoint(),
      () => copy.write(batch),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'read-store.copy-dropped' });
  });

  it('leave no collection of a copy that was dropped, nor of one that a kill left behind', async () => {
    await database.db.collection<{ _id: string }>('view_left@1.1_00000000').insertOne({ _id: 'a' });
    await store.drop(TALLIES.copy);
    const left = await database.db.listCollections({}, { nameOnly: true }).toArray();
    expect(left.filter(({ name }) => name.startsWith('view_'))).toEqual([]);
  });

  it('cannot be asked for once the store is closed', async () => {
    const other = await MongoReadStore.open(url);
    const closed = await other.open(TALLIES.copy);
    await other.close();
    await expect(closed.get('a')).rejects.toMatchObject({ code: 'read-store.closed' });
    await expect(other.copies()).rejects.toMatchObject({ code: 'read-store.closed' });
  });
});
