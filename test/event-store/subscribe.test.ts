import type { EventStore, LogPage } from '../../src/event-store/event-store.port.js';
import { subscribe, type SubscribeFilter } from '../../src/event-store/subscribe.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { logOf, tell } from '../kit/told.js';

const FOR_A_TEST_MS = 60_000;
const move = moved('2026-03-20', nantes);
const types = ['MemberJoined'];

describe('pages of the log that have no events for who subscribes', () => {
  let log: EventStore;
  let stopping: AbortController;
  const pages = async (count: number, filter: SubscribeFilter): Promise<readonly [number, bigint][]> => {
    const given: LogPage[] = [];
    for await (const page of subscribe(log, 0n, stopping.signal, filter))
      if (given.push(page) === count) stopping.abort();
    return given.map(({ events, through }) => [events.length, through]);
  };
  beforeEach(async () => {
    log = await logOf([move, move, move]);
    stopping = new AbortController();
  });

  it('are given each where they need not wait', async () => {
    const given = pages(2, { types });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tell(log, [move]);
    expect(await given).toEqual([
      [0, 3n],
      [0, 4n],
    ]);
  });

  it('are given as one after so long, though nothing more is appended', async () => {
    const begun = performance.now();
    const given = pages(1, { types, gatherMs: 300 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tell(log, [move]);
    expect(await given).toEqual([[0, 4n]]);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(299);
  });

  it('are given with the next that has some', async () => {
    const given = pages(1, { types, gatherMs: FOR_A_TEST_MS });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tell(log, [joined()]);
    expect(await given).toEqual([[1, 4n]]);
  });

  it('are given at once to who is so far behind that one look does not reach the end', async () => {
    expect(await pages(3, { types, span: 1, gatherMs: FOR_A_TEST_MS })).toEqual([
      [0, 1n],
      [0, 2n],
      [0, 3n],
    ]);
  });
});
