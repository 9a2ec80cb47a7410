import Database from 'better-sqlite3';
import { join } from 'node:path';
import { House } from '../kit/house.js';
import { runCommand } from '../kit/run-command.js';
import { loadUntilGone, send, type Wish } from './http-load.js';

/** 20 rounds in CI, as many as `KILL_ROUNDS` says elsewhere. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 20);
const CALLERS = 12;
/** wishes of a round before the kill comes near */
const MADE = 36;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TIMEOUT = 120_000 + ROUNDS * 15_000;

interface Row {
  readonly position: number;
  readonly stream: number;
  readonly revision: number;
  readonly id: string;
  readonly key: string | null;
}

let house: House;
const wishes: Wish[] = [];
let withoutAnswer = 0;
/** of those, written before the kill: a matter of luck */
let heard = 0;

/** What is in the log, read by nothing of ours. */
const rows = (): Row[] => {
  const events = new Database(join(house.folder, 'events.db'), { readonly: true, timeout: 10_000 });
  const all = events
    .prepare(
      "SELECT position, stream, revision, id, metadata ->> 'idempotencyKey' AS key FROM events ORDER BY position",
    )
    .all() as Row[];
  events.close();
  return all;
};

const expectNoGap = (log: readonly Row[]): void => {
  expect(log.map(({ position }) => position)).toEqual(log.map((_row, index) => index + 1));
  const ends = new Map<number, number>();
  for (const { stream, revision } of log) {
    expect(revision).toBe((ends.get(stream) ?? -1) + 1);
    ends.set(stream, revision);
  }
};

/** After a kill: what was acknowledged is there; what is asked again is answered as the first time. */
const expectKept = async (made: readonly Wish[]): Promise<void> => {
  const before = rows();
  expectNoGap(before);
  const positions = new Set(before.map(({ position }) => String(position)));
  for (const { answer } of made.filter((wish) => wish.answer))
    expect([answer![0], positions.has(answer![2]!)]).toEqual([201, true]);
  const told = await Promise.all(made.map((wish) => send(house.server.address, wish)));
  for (const [index, wish] of made.entries()) {
    const again = told[index]!;
    if (wish.answer) expect(again).toEqual(wish.answer);
    else {
      expect(again[0]).toBe(201);
      withoutAnswer += 1;
      if (positions.has(again[2]!)) heard += 1;
      wish.answer = again;
    }
  }
};

beforeAll(async () => {
  house = await House.open();
  const [adviser, ...members] = await Promise.all([house.staff('adviser'), house.member(0), house.member(1)]);
  const cookies = { adviser: adviser.cookie!, members: members.map(({ cookie }) => cookie!) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const made: Wish[] = [];
    const load = loadUntilGone(house.server.address, CALLERS, cookies, made);
    while (made.length < MADE) await pause(1);
    await pause(Math.random() * 40);
    await house.server.kill();
    await load;
    await house.startAgain();
    await expectKept(made);
    wishes.push(...made);
  }
}, TIMEOUT);
afterAll(async () => house.close(), 60_000);

describe(`a server killed ${ROUNDS} times under load`, () => {
  it('had answered some and left some without an answer in its rounds', () => {
    expect(wishes.length).toBeGreaterThanOrEqual(ROUNDS * MADE);
    expect(withoutAnswer).toBeGreaterThanOrEqual(ROUNDS);
    expect(withoutAnswer).toBeLessThan(wishes.length);
    console.log(
      `${wishes.length} commands in ${ROUNDS} rounds, ${withoutAnswer} without an answer, ${heard} of them written`,
    );
  });

  it('still answers every command as the first time', async () => {
    for (const wish of wishes) expect(await send(house.server.address, wish)).toEqual(wish.answer);
  }, 120_000);

  it('has written every command once, each at a position of its own', () => {
    const log = rows();
    expectNoGap(log);
    const keyed = log.filter(({ position }) => wishes.some(({ answer }) => answer![2] === String(position)));
    expect(keyed.length).toBe(wishes.length);
    const keys = keyed.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keyed.length);
    expect(log.filter(({ key }) => keys.includes(key))).toHaveLength(keyed.length);
    // ids are made of stream, key and place: what is done twice has an id twice, whoever did it
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
    expect(log.map(({ key }) => key)).not.toContain(null);
  });

  it('has views that are what its events give, and whole chains', async () => {
    expect(await house.server.stop()).toBe(0);
    const { code, out, err } = await runCommand(['verify', '--data', house.folder, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ ok: true, events: rows().length });
    await house.startAgain();
  }, 120_000);
});
