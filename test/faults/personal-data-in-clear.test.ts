import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { House } from '../kit/house.js';
import { runCommand } from '../kit/run-command.js';

/** Words that are nowhere else: whatever holds one holds what a person told us. */
const PLANTED = {
  lastName: 'Quetzalcoatlé-Zwingli',
  firstNames: 'Ermengarde Xénophile',
  birthDate: '1931-07-19',
  line1: '113 chemin des Ornithorynques',
  line2: 'Pavillon Zéphyrin',
  town: 'Vandœuvre-lès-Trifouilly',
  email: 'ermengarde.zwingli@trifouilly.example',
  secondEmail: 'xenophile@trifouilly.example',
  phone: '+33639987654',
  movedTo: '9 impasse du Kakapo-Équilibriste',
  password: 'Mot-de-passe-erroné-4711',
};
const { lastName, firstNames, birthDate, line1, line2, town, email, secondEmail, phone, movedTo, password } = PLANTED;

/** A word as bytes may hold it: as it is, as JSON escapes it, in capitals or small, decomposed, percent-encoded. */
const formsOf = (word: string): readonly Buffer[] => {
  const escaped = word.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const forms = [
    word,
    escaped,
    word.toLowerCase(),
    word.toUpperCase(),
    word.normalize('NFD'),
    encodeURIComponent(word),
  ];
  return [
    ...forms.map((form) => Buffer.from(form)),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64')),
  ];
};
const holders = (words: readonly string[], places: ReadonlyMap<string, Buffer>): string[] =>
  [...places].flatMap(([place, bytes]) =>
    words.filter((word) => formsOf(word).some((form) => bytes.includes(form))).map((word) => `${place}: ${word}`),
  );

let house: House;
let places: Map<string, Buffer>;
let numbers: string[];

const filesOf = (folder: string): [string, Buffer][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    // a mail that goes out is for its addressee
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('outbox'))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]);

/** What a member and an adviser do in a day, their mistakes included. */
const aDay = async (): Promise<void> => {
  const [adviser, member] = await Promise.all([house.staff('adviser'), house.member()]);
  const person = { lastName, firstNames, birthDate };
  const address = { line1, line2, postalCode: '79000', town };
  const contact = { email, secondEmail, phone };
  const body = { person, address, contact, preferredChannel: 'email' };
  const key = { 'idempotency-key': 'plantee-1' };
  expect((await adviser.post('/v1/advice/members', body, key)).status).toBe(201);
  expect((await adviser.post('/v1/advice/members', { ...body, contact: {} }, key)).status).toBe(422);
  expect((await adviser.post('/v1/advice/members', body, { 'idempotency-key': 'plantee-2' })).status).toBe(409);
  const moved = { from: '2026-12-24', address: { ...address, line1: movedTo } };
  const { status, headers } = await member.post('/v1/me/address-changes', moved);
  expect(status).toBe(201);
  const etag = headers.get('etag')!;
  const changed = { email: `deux.${email}`, secondEmail, phone };
  expect((await member.put('/v1/me/contact-details', changed, { 'if-match': etag })).status).toBe(200);
  const raw = `{"from":"2026-12-24","address":{"line1":"${movedTo}","town":${lastName}`;
  const json = { 'content-type': 'application/json' };
  expect((await member.ask('POST', '/v1/me/address-changes', { raw, headers: json })).status).toBe(400);
  expect((await member.post('/v1/me/address-changes', { [lastName]: movedTo, from: email })).status).toBe(400);
  expect((await member.get(`/v1/me/${encodeURIComponent(lastName)}?name=${encodeURIComponent(email)}`)).status).toBe(
    404,
  );
  expect((await member.get(`/v1/%zz${encodeURIComponent(lastName)}`)).status).toBe(400);
  expect((await house.stranger.post('/v1/sessions', { identifier: email, password })).status).toBe(401);
  numbers = [String((await member.get('/v1/me/profile')).body.memberNumber)];
};

beforeAll(async () => {
  house = await House.open({ LOG_LEVEL: 'debug' });
  await aDay();
  places = new Map(filesOf(house.folder));
  await house.server.kill();
  for (const [name, bytes] of filesOf(house.folder)) places.set(`${name} after a kill`, bytes);
  places.set('the log', Buffer.from(house.server.logs));
  await house.startAgain();
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

describe('what members told us', () => {
  it('is in no file and no log in clear, neither at work nor after a kill', () => {
    for (const name of ['events.db', 'events.db-wal', 'secrets.db', 'profile@1.1.db', 'the log'])
      expect(places.get(name)?.length).toBeGreaterThan(0);
    expect(holders([...Object.values(PLANTED), ...numbers], places)).toEqual([]);
  });

  it('would be found: the search finds what the files do hold', () => {
    const events = new Map([...places].filter(([name]) => name.startsWith('events.db')));
    expect(holders(['MemberJoined', '2026-12-24'], events).length).toBeGreaterThanOrEqual(2);
    expect(formsOf('é').map(String)).toContain('\\u00e9');
  });

  it('is kept out of a log that does tell of every answer', () => {
    const log = String(places.get('the log'));
    for (const told of ['"route":"/v1/advice/members","status":201', '"status":422', '"status":404'])
      expect(log).toContain(told);
  });

  it('is masked in what an auditor replays', async () => {
    await house.server.stop();
    const verify = await runCommand(['verify', '--data', house.folder, '--json']);
    const replays = await runCommand(['replay', '--data', house.folder, '--subject', await subjectOf()]);
    const seen = new Map([['replay', Buffer.from(replays.out + replays.err + verify.out + verify.err)]]);
    expect(replays.out).toContain('AddressChanged');
    expect(holders([...Object.values(PLANTED), ...numbers], seen)).toEqual([]);
    await house.startAgain();
  }, 60_000);
});

/** The id of the member who moved. */
const subjectOf = async (): Promise<string> => {
  const { default: Database } = await import('better-sqlite3');
  const events = new Database(join(house.folder, 'events.db'), { readonly: true });
  const row = events
    .prepare("SELECT metadata FROM events WHERE type = 'AddressChanged' AND metadata LIKE '%\"live\"%'")
    .get();
  events.close();
  return (JSON.parse((row as { metadata: string }).metadata) as { subject: string }).subject;
};
