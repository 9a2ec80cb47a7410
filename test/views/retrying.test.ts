import type { View } from '../../projections/define-view.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore, ViewCopy } from '../../src/read-store/read-store.port.js';
import { ParkedDocuments } from '../../src/views/operating/parked-documents.js';
import { moved, nantes } from '../domain/membership/people.js';
import { logOf, tell } from '../kit/told.js';
import { Folded, viewFiles } from '../kit/view-files.js';
import { daysOfMoves } from './planted-views.js';

const open = viewFiles();
const [ANN, BOB, EVE] = ['a', 'b', 'e'].map((letter) => letter.repeat(32)) as [string, string, string];
const move = (member: string, day: string) => ({ ...moved(day, nantes), member });
const mended = daysOfMoves() as unknown as View;
const broken = daysOfMoves((_document, { data }) => {
  if (data.from === '2026-02-02') throw new RangeError('planted');
  return 'as usual';
}) as unknown as View;
/** A view whose key cannot be had from one event. */
const nameless: View = {
  ...mended,
  on: {
    AddressChanged: {
      ...mended.on.AddressChanged!,
      key: (event) => (event.data.from === '2026-02-02' ? (undefined as never) : mended.on.AddressChanged!.key(event)),
    },
  },
};

const STORES: readonly (readonly [string, (log: EventStore, view: View) => Folded])[] = [
  ['memory', (log, view) => new Folded(log, [view], new MemoryReadStore())],
  ['sqlite', (log, view) => open(log, [view])],
];
const parkedOf = (folded: Folded, view: View) => new ParkedDocuments(folded, [view]);
const bodies = async (folded: Folded) =>
  Object.fromEntries((await folded.content()).documents.map(({ id, body }) => [id, body]));

describe.each(STORES)('on %s, documents that are parked', (_name, openOn) => {
  const history = [move(ANN, '2026-02-01'), move(ANN, '2026-02-02'), move(BOB, '2026-02-02'), move(EVE, '2026-02-03')];

  it('are listed with the event that they could not take, all or one', async () => {
    const folded = openOn(await logOf(history), broken);
    await folded.catchUp(4n);
    const parked = (id: string, revision: number) => ({
      view: 'days-of-moves',
      document: id,
      parked: `AddressChanged at member-${id}@${revision}: RangeError`,
    });
    expect(await parkedOf(folded, broken).list()).toEqual([parked(ANN, 1), parked(BOB, 0)]);
    expect(await parkedOf(folded, broken).list({ document: BOB })).toEqual([parked(BOB, 0)]);
    expect(await parkedOf(folded, broken).list({ view: 'another' })).toEqual([]);
  });

  it('stay parked when they are tried again with the view as it was', async () => {
    const folded = openOn(await logOf(history), broken);
    await folded.catchUp(4n);
    const before = await folded.content();
    expect((await parkedOf(folded, broken).retry()).map(({ parked }) => parked !== null)).toEqual([true, true]);
    expect(await folded.content()).toEqual(before);
  });

  it('take what they missed, and what comes, once the view is mended: one, then the others', async () => {
    const log = await logOf(history);
    const folded = openOn(log, broken);
    await folded.catchUp(4n);
    await tell(log, [move(ANN, '2026-02-03')]);
    await folded.catchUp(5n);
    const parked = parkedOf(folded, mended);
    expect(await parked.retry({ document: BOB })).toEqual([{ view: 'days-of-moves', document: BOB, parked: null }]);
    expect((await parked.list()).map(({ document }) => document)).toEqual([ANN]);
    expect(await parked.retry()).toEqual([{ view: 'days-of-moves', document: ANN, parked: null }]);
    const again = openOn(log, mended);
    await again.catchUp(5n);
    expect((await folded.content()).documents).toEqual((await again.content()).documents);
  });

  it('of unknown name become those that the events name, and the mark is nothing more', async () => {
    const log = await logOf(history);
    const folded = openOn(log, nameless);
    await folded.catchUp(4n);
    const listed = await parkedOf(folded, nameless).list();
    expect(listed.map(({ document, parked }) => [document, parked])).toEqual([
      [`${ANN}:unkeyed:member-${ANN}`, `AddressChanged at member-${ANN}@1: NoName`],
      [`${BOB}:unkeyed:member-${BOB}`, `AddressChanged at member-${BOB}@0: NoName`],
    ]);
    expect((await parkedOf(folded, mended).retry()).map(({ parked }) => parked)).toEqual([null, null]);
    const again = openOn(log, mended);
    await again.catchUp(4n);
    const there = (await folded.content()).documents.filter(({ id }) => !id.includes('unkeyed'));
    expect(there).toEqual((await again.content()).documents);
    expect(await (await folded.copy()).counts()).toEqual({ documents: 3, parked: 0 });
  });

  // known and not mended: the engine's write does not look whether what it loaded was replaced since
  it.failing('are taken back although the engine is writing the same document at that moment', async () => {
    const log = await logOf(history.slice(0, 2));
    const folded = openOn(log, broken);
    await folded.catchUp(2n);
    await tell(log, [move(ANN, '2026-02-03')]);
    let once = true;
    const retryBetween = afterLoading(folded.store, async () => {
      if (once) await parkedOf(folded, mended).retry();
      once = false;
    });
    await new Folded(log, [mended], retryBetween).catchUp(3n);
    expect(await bodies(folded)).toEqual({ [ANN]: { days: ['2026-02-01', '2026-02-02', '2026-02-03'] } });
    expect(await parkedOf(folded, mended).list()).toEqual([]);
  });
});

/** A read store that lets something happen between a writer's look at documents and its write. */
const afterLoading = (store: ReadStore, happens: () => Promise<void>): ReadStore =>
  new Proxy(store, {
    get: (target, name) => {
      if (name !== 'open') {
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      }
      return async (copy: string): Promise<ViewCopy> => {
        const opened = await target.open(copy);
        const getMany: ViewCopy['getMany'] = async (ids) => {
          const found = await opened.getMany(ids);
          await happens();
          return found;
        };
        return new Proxy(opened, {
          get: (of, member) => {
            if (member === 'getMany') return getMany;
            const value: unknown = Reflect.get(of, member);
            return typeof value === 'function' ? (value.bind(of) as unknown) : value;
          },
        });
      };
    },
  });
