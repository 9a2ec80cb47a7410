import type { View } from '../../projections/define-view.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { inThisThread } from '../../src/views/rebuild/part-folder.js';
import { rebuildView, swapIn, type Rebuild } from '../../src/views/rebuild/rebuild-view.js';
import { moved, nantes } from '../domain/membership/people.js';
import { logOf, tell } from '../kit/told.js';
import { Folded, viewFiles } from '../kit/view-files.js';
import { daysOfMoves } from './planted-views.js';
import { dyingStore } from './random/dying-store.js';

const view = daysOfMoves() as unknown as View;
const SLOT = 'days-of-moves@1';
const members = ['1', '6', 'c'].map((digit) => digit.repeat(32));
const move = (day: string) => members.map((member) => ({ ...moved(day, nantes), member }));
const open = viewFiles();

const rebuildOf = (log: EventStore, store: ReadStore): Rebuild => {
  const { decoder } = new Folded(log, [view], store);
  const folder = inThisThread(log, decoder);
  return { log, store, decoder, view, folder, eventsPerPart: 1, progress: () => undefined };
};
const rebuild = async (log: EventStore, store: ReadStore): Promise<void> => {
  const asked = rebuildOf(log, store);
  await swapIn(asked, await rebuildView(asked));
};

/** A rebuild that stops before it writes its first part, until it is told to go on. */
const stopped = (log: EventStore, store: ReadStore, loaded: () => Promise<void> = async () => undefined) => {
  let reached: () => void = () => undefined;
  let goOn: () => void = () => undefined;
  const there = new Promise<void>((resolve) => (reached = resolve));
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const asked = rebuildOf(log, store);
  const folder = {
    ...asked.folder,
    fold: (...[of, parts, end, sink]: Parameters<typeof asked.folder.fold>) => {
      const load: typeof sink.load = async (rows) => {
        reached();
        await held;
        await sink.load(rows);
        await loaded();
      };
      return asked.folder.fold(of, parts, end, { ...sink, load });
    },
  };
  const ended = rebuildView({ ...asked, folder }).then((rebuilt) => swapIn(asked, rebuilt));
  return { there, goOn, ended };
};

describe.each([
  ['memory', async (log: EventStore) => new Folded(log, [view], new MemoryReadStore())],
  ['sqlite', async (log: EventStore) => open(log, [view])],
])('on %s, two who rebuild one view', (_name, openOn) => {
  it('lose nothing of what came after the first of them had ended', async () => {
    const log = await logOf(move('2026-01-01'));
    const folded = await openOn(log);
    const days: number[] = [];
    const slow = stopped(log, folded.store, async () => {
      const { documents } = await folded.content();
      days.push(...documents.map(({ body }) => (body as { days: string[] }).days.length));
    });
    await slow.there;
    await rebuild(log, folded.store);
    await tell(log, move('2026-02-01'));
    await folded.catchUp(6n);
    slow.goOn();
    await slow.ended;
    expect(new Set(days)).toEqual(new Set([2]));
    await tell(log, move('2026-03-01'));
    await folded.catchUp(9n);
    const { documents, checkpoint } = await folded.content();
    expect(documents.map(({ body }) => body)).toEqual(
      members.map(() => ({ days: ['2026-01-01', '2026-02-01', '2026-03-01'] })),
    );
    expect(checkpoint.position).toBe(9n);
  });

  it('leave the way back that there was', async () => {
    const log = await logOf(move('2026-01-01'));
    const folded = await openOn(log);
    await rebuild(log, folded.store);
    const slow = stopped(log, folded.store);
    await slow.there;
    await rebuild(log, folded.store);
    slow.goOn();
    await slow.ended;
    expect((await folded.store.pointers())[SLOT]).toEqual({
      current: 'days-of-moves@1.2',
      previous: 'days-of-moves@1.1',
    });
    expect((await folded.store.copies()).map(({ copy, note }) => [copy, note])).toEqual([
      ['days-of-moves@1.1', undefined],
      ['days-of-moves@1.2', undefined],
    ]);
  });

  it('fold anew although one before them was killed as soon as its copy served', async () => {
    const log = await logOf(move('2026-01-01'));
    const folded = await openOn(log);
    for (let writes = 0; (await folded.store.pointers())[SLOT] === undefined; writes += 1)
      await rebuild(log, dyingStore(folded.store, writes)).catch(() => undefined);
    const [served] = await folded.store.copies();
    expect(served!.note).toBeDefined();
    await rebuild(log, folded.store);
    await rebuild(log, folded.store);
    expect((await folded.store.pointers())[SLOT]).toEqual({
      current: 'days-of-moves@1.3',
      previous: 'days-of-moves@1.2',
    });
  });
});
