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
    const folded = open(store, [plain(throwing)]);
    await folded.catchUp(await store.head());
    const copy = await folded.copy();
    expect(await copy.get(MEMBER)).toMatchObject({
      parked: `AddressChanged at member-${MEMBER}@1: RangeError`,
      position: 4n,
      sources: `{"member-${MEMBER}":2}`,
    });
    expect((await copy.get(OTHER))!.parked).toBeUndefined();
    expect(await copy.counts()).toEqual({ documents: 2, parked: 1 });
    expect((await copy.checkpoint()).position).toBe(5n);
  });

  it('parks a document that it would have made', async () => {
    const store = await logOf(moves('2026-02-02'));
    const folded = open(store, [plain(throwing)]);
    await folded.catchUp(1n);
    expect(await (await folded.copy()).counts()).toEqual({ documents: 0, parked: 1 });
  });

  it('parks its document in one view alone', async () => {
    const store = await logOf(history);
    const other = { ...plain(daysOfMoves()), name: 'unharmed' };
    const folded = open(store, [plain(throwing), other]);
    await folded.catchUp(await store.head());
    const counts = await Promise.all(folded.views.map(async (view) => (await folded.copy(view)).counts()));
    expect(counts.map(({ parked }) => parked)).toEqual([1, 0]);
  });

  it('parks the documents of an event that this release cannot read', async () => {
    const store = await logOf([
      ...moves('2026-02-01'),
      { ...moved('2026-02-02', nantes), version: 9 },
      ofOther('2026-02-03'),
    ]);
    const folded = open(store, [plain(daysOfMoves())]);
    await folded.catchUp(await store.head());
    const copy = await folded.copy();
    expect((await copy.get(MEMBER))!.parked).toBe(`AddressChanged at member-${MEMBER}@1: UnreadableEvent`);
    expect((await copy.get(OTHER))!.body).toBe('{"days":["2026-02-03"]}');
  });
});

describe('a view that names a document of another member', () => {
  const wild = daysOfMoves();
  const naming = {
    ...wild,
    on: {
      AddressChanged: {
        ...wild.on.AddressChanged!,
        key: ({ data, subject }: Parameters<NonNullable<typeof wild.on.AddressChanged>['key']>[0]) =>
          data.from === '2026-02-02' ? [subject!, OTHER] : subject!,
      },
    },
  };
  const history = [ofOther('2026-02-01'), ...moves('2026-02-01', '2026-02-02', '2026-02-03')];

  it('has that one parked, with its reason, and goes on with his own', async () => {
    const store = await logOf(history);
    const folded = open(store, [plain(naming)]);
    await folded.catchUp(await store.head());
    const copy = await folded.copy();
    expect((await copy.get(OTHER))!.parked).toBe(`AddressChanged at member-${MEMBER}@1: OtherSubject`);
    expect((await copy.get(MEMBER))!.body).toBe('{"days":["2026-02-01","2026-02-02","2026-02-03"]}');
  });

  it('does so with batches of any size, and rebuilt', () =>
    given(history)
      .project(naming)
      .expect({
        [OTHER]: { days: ['2026-02-01'] },
        [MEMBER]: { days: ['2026-02-01', '2026-02-02', '2026-02-03'] },
      }));
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
    await ahead.catchUp(3n, { limit: 1 });
    const behind = { ...plain(picky), name: 'behind' };
    await open(store, [behind], ahead.folder).catchUp(1n, { limit: 1 });
    const both = open(store, [plain(picky), behind], ahead.folder);
    await both.catchUp(4n);
    const [one, other] = await both.contents();
    expect(one).toEqual(other);
    expect(await (await both.copy()).counts()).toEqual({ documents: 1, parked: 0 });
  });

  it('is made again of other streams without a word of the first ones', () => {
    const whole = {
      ...removing,
      partition: 'whole' as const,
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
