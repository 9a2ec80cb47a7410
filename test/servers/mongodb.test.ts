import { MongoClient } from 'mongodb';
import { mongoForTests } from './mongodb.js';
import { databaseUrl } from './mongodb/database-url.js';

const mongo = mongoForTests();

(mongo.absent === undefined ? describe : describe.skip)(`the ${mongo.name} of tests`, () => {
  it('keeps what is written to a database of its own, and only there', async () => {
    const [one, other] = await Promise.all([mongo.database(), mongo.database()].map((url) => MongoClient.connect(url)));
    const written = { writeConcern: { w: 'majority', j: true } } as const;
    await one!.db().collection('c').insertOne({ count: 9_007_199_254_740_993n }, written);
    const [read] = await one!.db().collection('c').find({}, { useBigInt64: true }).toArray();
    expect(read).toMatchObject({ count: 9_007_199_254_740_993n });
    expect(await other!.db().collection('c').find().toArray()).toEqual([]);
    await Promise.all([one!.close(), other!.close()]);
  });
});

describe('the URL of a database of tests', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/t'],
    ['mongodb://u:p@a:1,b:2/?tls=true', 'mongodb://u:p@a:1,b:2/t?tls=true&authSource=admin'],
    ['mongodb+srv://u:p@a/own', 'mongodb+srv://u:p@a/t?authSource=own'],
    ['mongodb://u:p@a/own?authSource=x', 'mongodb://u:p@a/t?authSource=x'],
  ])('signs in where %s does', (given, expected) => expect(databaseUrl(given, 't')).toBe(expected));
});
