import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import { logOf } from '../kit/told.js';
import { viewFiles } from '../kit/view-files.js';
import { moved, nantes } from '../domain/membership/people.js';
import type { View } from '../../projections/define-view.js';
import { daysOfMoves } from './planted-views.js';

const open = viewFiles();
const plain = (view: ReturnType<typeof daysOfMoves>): View => view as unknown as View;
const OTHER = 'b'.repeat(32);
const ofOther = (from: string) => ({ ...moved(from, nantes), member: OTHER });
const moves = (...days: readonly string[]) => days.map((day) => moved(day, nantes));

describe('an event that a view cannot apply', () => {
  const throwing = daysOfMoves((_document, { data }) => {
    if (data.from === '2026-02-02') throw new RangeError('planted');
    return 'as usual';
  });
  const history = [
    ...moves('2026-02-01'),
    ofOther('2026-02-01'),
    ...moves('2026-02-02', '2026-02-03'),
    ofOther('2026-02-03'),
  ];

  it('parks its document as it was before, and the others go on', () =>
    given(history)
      .project(throwing)
      .expect({ [MEMBER]: { days: ['2026-02-01'] }, [OTHER]: { days: ['2026-02-01', '2026-02-03'] } }));

  it('says which event it was and what happened, without what the event holds', async () => {
    const store = await logOf(history);
    const { engine, opened } = open(store, [plain(throwing)]);
    await engine.catchUp(await store.head());
    const [table] = opened.tables;
    expect(table!.get(MEMBER)).toMatchObject({
      parked: `AddressChanged at member-${MEMBER}@1: RangeError`,
      position: 1n,
    });
    expect(table!.get(OTHER)!.parked).toBeUndefined();
    expect(table!.counts()).toEqual({ documents: 2, parked: 1 });
    expect(table!.checkpoint()).toBe(5n);
  });

  it('parks a document that it would have made', async () => {
    const store = await logOf(moves('2026-02-02'));
    const { engine, opened } = open(store, [plain(throwing)]);
    await engine.catchUp(1n);
    expect(opened.tables[0]!.counts()).toEqual({ documents: 0, parked: 1 });
  });

  it('parks its document in one view alone', async () => {
    const store = await logOf(history);
    const other = { ...plain(daysOfMoves()), name: 'unharmed' };
    const { engine, opened } = open(store, [plain(throwing), other]);
    await engine.catchUp(await store.head());
    expect(opened.tables.map((table) => table.counts().parked)).toEqual([1, 0]);
  });

  it('parks the documents of an event that this release cannot read', async () => {
    const store = await logOf([
      ...moves('2026-02-01'),
      { ...moved('2026-02-02', nantes), version: 9 },
      ofOther('2026-02-03'),
    ]);
    const { engine, opened } = open(store, [plain(daysOfMoves())]);
    await engine.catchUp(await store.head());
    expect(opened.tables[0]!.get(MEMBER)!.parked).toBe(`AddressChanged at member-${MEMBER}@1: UnreadableEvent`);
    expect(opened.tables[0]!.get(OTHER)!.body).toEqual({ days: ['2026-02-03'] });
  });
});

describe('a document that its schema refuses', () => {
  it('is parked as it was before', () =>
    given([...moves('2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05'), ofOther('2026-02-06')])
      .project(daysOfMoves())
      .expect({ [MEMBER]: { days: ['2026-02-01', '2026-02-02', '2026-02-03'] }, [OTHER]: { days: ['2026-02-06'] } }));

  it('is parked although a later event of the same batch would mend it', () => {
    const mending = daysOfMoves((document, { data }) => {
      if (data.from === '2026-02-02') return { days: ['1', '2', '3', '4'] };
      return data.from === '2026-02-03' ? { days: document!.days.slice(0, 1) } : 'as usual';
    });
    return given(moves('2026-02-01', '2026-02-02', '2026-02-03'))
      .project(mending)
      .expect({ [MEMBER]: { days: ['2026-02-01'] } });
  });
});

describe('a document that an event removes', () => {
  const removing = daysOfMoves((_document, { data }) => (data.from === '2026-02-02' ? undefined : 'as usual'));

  it('is gone, and not made again by pages that come again', () =>
    given(moves('2026-02-01', '2026-02-02')).project(removing).expect({}));

  it('is not parked by events that it had seen before it was removed', async () => {
    const picky = daysOfMoves((document, { data }) => {
      if (data.from === '2026-02-02') return { days: [...document!.days, data.from] };
      return data.from === '2026-02-03' ? undefined : 'as usual';
    });
    const store = await logOf([...moves('2026-02-01', '2026-02-02', '2026-02-03'), ofOther('2026-02-04')]);
    const ahead = open(store, [plain(picky)]);
    await ahead.engine.catchUp(3n, undefined, { limit: 1 });
    const behind = { ...plain(picky), name: 'behind' };
    await open(store, [behind], ahead.file).engine.catchUp(1n, undefined, { limit: 1 });
    const both = open(store, [plain(picky), behind], ahead.file);
    await both.engine.catchUp(4n);
    const contents = both.opened.tables.map((table) => [[...table.all()], table.counts()]);
    expect(contents[0]).toEqual(contents[1]);
    expect(contents[0]![1]).toEqual({ documents: 1, parked: 0 });
  });

  it('is made again of other streams without a word of the first ones', () => {
    const whole = {
      ...removing,
      on: { AddressChanged: { ...removing.on.AddressChanged!, key: () => 'whole' } },
    };
    return given([ofOther('2026-02-01'), ofOther('2026-02-02'), ...moves('2026-02-03', '2026-02-04')])
      .project(whole)
      .expect({ whole: { days: ['2026-02-03', '2026-02-04'] } });
  });

  it('is made again by what comes afterwards', () =>
    given(moves('2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'))
      .project(removing)
      .expect({ [MEMBER]: { days: ['2026-02-03', '2026-02-04'] } }));
});
