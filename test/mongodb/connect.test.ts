import { shownConfig, readConfig } from '../../src/config/config.js';
import { connectMongo } from '../../src/mongodb/connect.js';
import { mongoForTests } from '../servers/mongodb.js';

const mongo = mongoForTests();
const refusalOf = async (url: string) => {
  try {
    await connectMongo(url);
  } catch (error) {
    return error as Error & { code: string };
  }
  throw new Error('it was not refused');
};

describe('the URL of MongoDB', () => {
  it.each([
    ['mongodb://ops:s3cret@localhost:port', 'config.invalid'],
    ['mongodb://ops:s3cret@localhost/?tls=maybe', 'config.invalid'],
    ['mongodb://ops:s3cret@localhost/?nonsense=1', 'config.invalid'],
    ['mongodb://ops:s3cret@127.0.0.1:1/members', 'mongo.unreachable'],
  ])(
    '%s ends the start as %s, in one line that repeats no password',
    async (url, code) => {
      const refused = await refusalOf(url);
      expect(refused).toMatchObject({ name: 'StartRefused', code });
      expect(refused.message).toMatch(/^MONGO_URL: [^\n]+$/);
      expect(refused.message).not.toContain('s3cret');
    },
    15_000,
  );

  it.each(['http://localhost', 'mongodb:localhost', 'mongodb://'])('is not %s', (MONGO_URL) =>
    expect(() => readConfig({ MONGO_URL })).toThrow('MONGO_URL: must be mongodb://'),
  );

  it('is shown without user, password and options', () => {
    const config = readConfig({ MONGO_URL: 'mongodb+srv://ops:s3cret@a.example,b.example/members?tlsPassword=s3cret' });
    expect(shownConfig(config).mongoUrl).toBe('mongodb+srv://…@a.example,b.example/members');
  });

  (mongo.absent === undefined ? it : it.skip)('names the database, else it is societaire', async () => {
    const url = mongo.database();
    const name = /\/([^/?]+)(\?|$)/.exec(url)![1]!;
    const [named, unnamed] = [await connectMongo(url), await connectMongo(url.replace(name, ''))];
    expect([named.db.databaseName, unnamed.db.databaseName]).toEqual([name, 'societaire']);
    await Promise.all([named.close(), unnamed.close()]);
  });
});
