import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTo } from '../../../src/event-store/eventstoredb/connect.js';
import { EventStoreDbEventStore } from '../../../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { anEvent, aStream } from '../../contract/event-store/some-events.js';
import { EventStoreDbDouble } from '../../doubles/eventstoredb/eventstoredb-double.js';
import { withDouble } from './with-double.js';

const expectToServe = async (url: string): Promise<void> => {
  const store = new EventStoreDbEventStore(url);
  expect(await store.append(aStream(), 'none', [anEvent()])).toMatchObject({ outcome: 'appended', revision: 0 });
  await store.close();
};

describe('the URL of EventStoreDB', () => {
  const wrong = [
    'http://localhost:2113',
    'esdb:localhost',
    'esdb://',
    'esdb://ops:s3cret@localhost:port',
    'esdb://ops:s3cret@localhost:2113?tls=maybe',
    'esdb://ops:s3cret@localhost:2113?nonsense=1',
    'esdb://ops:s3cret@localhost:2113?tls',
    'esdb://ops:s3cret@localhost:2113:9',
  ];

  it.each(wrong)('%s ends the start with one line that repeats no password', (url) => {
    let said = '';
    try {
      connectTo(url);
    } catch (error) {
      const { name, code, message } = error as { name: string; code: string; message: string };
      expect({ name, code }).toEqual({ name: 'StartRefused', code: 'config.invalid' });
      said = message;
    }
    expect(said).toMatch(/^EVENTSTORE_URL: [^\n]+$/);
    expect(said).not.toContain('s3cret');
  });

  it('may name one server', () => withDouble(async (_, { address }) => expectToServe(`esdb://${address}?tls=false`)));

  it('may name a cluster, whose leader is looked for, past members that are down', () =>
    withDouble(async (_, { address }) =>
      expectToServe(`esdb://127.0.0.1:1,${address},127.0.0.1:2?tls=false&nodePreference=leader`),
    ));

  it('may hold the path of a certificate, a user and a password, percent-encoded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const request = `req -x509 -newkey rsa:2048 -nodes -keyout ${key} -out ${certificate} -days 2 -subj /CN=127.0.0.1`;
    execFileSync('openssl', [...request.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
    const tls = { key: readFileSync(key), certificate: readFileSync(certificate) };
    const double = await EventStoreDbDouble.start({ tls, user: 'ops:s3cret:é' });
    const at = (user: string): string =>
      `esdb://${user}@${double.address}?tls=true&tlsCAFile=${encodeURIComponent(certificate)}`;
    await expectToServe(at('ops:s3cret%3A%C3%A9'));
    const refused = new EventStoreDbEventStore(at('ops:wrong'));
    await expect(refused.append(aStream(), 'none', [anEvent()])).rejects.toMatchObject({
      code: 'event-store.access-denied',
    });
    await expect(refused.readStream(aStream())).rejects.toMatchObject({ code: 'event-store.access-denied' });
    await refused.close();
    await double.stop();
    rmSync(folder, { recursive: true });
  });
});
