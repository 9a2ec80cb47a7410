import { z } from 'zod';
import { defineView, type View } from '../../../projections/define-view.js';
import { MemoryReadStore } from '../../../src/read-store/memory/memory-read-store.js';
import { ViewProgress } from '../../../src/views/host/view-progress.js';
import { Cursors } from '../../../src/views/reading/cursors.js';
import { DocumentReader } from '../../../src/views/reading/document-reader.js';
import { FindDocuments, FindDocumentsHandler, type Listing } from '../../../src/views/reading/find-documents.query.js';
import { cores } from '../../kit/cores.js';

const Book = z.strictObject({ shelf: z.string(), on: z.string(), lent: z.boolean() });
type Book = z.output<typeof Book>;
const view = (version = 1, name = 'books') =>
  defineView<Book>({ name, version, partition: 'whole', document: Book, indexes: [['shelf', 'on']], on: {} });
const BOOKS = view();

const { newFolder, open } = cores();
let store: MemoryReadStore;
let progress: ViewProgress;
let handler: FindDocumentsHandler;

/** Puts books on a copy and lets it serve. */
const serve = async (
  copy: string,
  books: readonly (Book & { readonly id: string; readonly parked?: string })[],
  { version = 1, name = 'books', indexes = [['shelf', 'on']] } = {},
): Promise<void> => {
  await store.create({ copy, view: name, version, indexes });
  await (
    await store.open(copy)
  ).load(
    books.map(({ id, parked, ...body }) => ({
      id,
      body: JSON.stringify(body),
      position: 1n,
      sources: '{}',
      parked,
      keys: { shelf: body.shelf, on: body.on },
    })),
  );
  progress.update({ serving: { [name]: { copy, version, position: 1n } }, touched: [], building: [] });
};
const books = (count: number, over: (index: number) => Partial<Book & { readonly parked: string }> = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index).padStart(5, '0'),
    shelf: 'law',
    on: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    lent: false,
    ...over(index),
  }));

const list = (over: Partial<Listing<Book>> = {}, of = BOOKS) =>
  handler.execute(
    new FindDocuments<Book>(of, {
      along: { index: ['shelf', 'on'], equal: ['law'] },
      filter: 'all',
      item: ({ on }) => on,
      limit: 10,
      ...over,
    }) as never,
  );
const itemsOf = ({ body }: { readonly body: unknown }) => (body as { readonly items: readonly string[] }).items;

/** Every page from the first on. */
const pages = async (over: Partial<Listing<Book>> = {}): Promise<readonly (readonly string[])[]> => {
  const all: (readonly string[])[] = [];
  for (let cursor: string | undefined; ;) {
    const answer = await list({ ...over, cursor });
    all.push(itemsOf(answer));
    if (answer.next === undefined) return all;
    cursor = answer.next;
  }
};

beforeEach(async () => {
  const core = await open(newFolder());
  store = new MemoryReadStore();
  progress = new ViewProgress([BOOKS]);
  handler = new FindDocumentsHandler(
    new DocumentReader(store, progress, [BOOKS as unknown as View]),
    new Cursors(core.lookup),
  );
});

describe('a list', () => {
  it.each([
    [0, [0]],
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [250, Array.from({ length: 25 }, () => 10)],
  ])('of %d documents comes in pages, each document once and in order', async (count, sizes) => {
    await serve('books@1.1', books(count));
    const all = await pages();
    expect(all.map((page) => page.length)).toEqual(sizes);
    expect(all.flat()).toEqual(
      books(count)
        .map(({ on }) => on)
        .sort(),
    );
  });

  it('goes on where it was when documents come before and after meanwhile', async () => {
    await serve('books@1.1', books(15));
    const { next } = await list();
    const more = ['2026-01-01', '2026-01-31'].map((on, index) => ({ id: `x${index}`, shelf: 'law', on, lent: false }));
    await serve('books@1.1', more);
    expect(itemsOf(await list({ cursor: next }))).toEqual([
      ...['2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-31'],
    ]);
  });

  it('walks backwards and within bounds', async () => {
    await serve('books@1.1', books(28));
    const along = { index: ['shelf', 'on'], equal: ['law'], from: '2026-01-05', to: '2026-01-16', descending: true };
    expect((await pages({ along })).flat()).toEqual(
      books(28)
        .map(({ on }) => on)
        .slice(4, 16)
        .reverse(),
    );
  });

  it('leaves out what is not asked for, and looks at no more than a bounded number of documents for a page', async () => {
    await serve(
      'books@1.1',
      books(2_500, (index) => ({ lent: index % 500 === 499 })),
    );
    const all = await pages({ keep: ({ lent }) => lent });
    expect(all.flat()).toHaveLength(5);
    expect(all).toHaveLength(3);
  });

  it('leaves out parked documents and says that it does not show all', async () => {
    await serve(
      'books@1.1',
      books(3, (index) => (index === 1 ? { parked: 'planted' } : {})),
    );
    const answer = await list();
    expect(itemsOf(answer)).toEqual(['2026-01-01', '2026-01-03']);
    expect(answer.stale).toBe(true);
  });

  it('is never kept to be sent again: a new document would not be in it', async () => {
    await serve('books@1.1', books(1));
    expect((await list()).documents).toBeUndefined();
  });

  it('of a view that is being built, or whose earlier version has no such index, is not there yet', async () => {
    await expect(list()).rejects.toMatchObject({ status: 503, code: 'view.being-built' });
    await serve('books@0.1', books(1), { version: 0, indexes: [['shelf']] });
    await expect(list()).rejects.toMatchObject({ status: 503, code: 'view.being-built' });
  });

  it('of an earlier version is told as stale', async () => {
    await serve('books@0.1', books(1), { version: 0 });
    expect(await list()).toMatchObject({ stale: true, body: { items: ['2026-01-01'] } });
  });
});

describe('a cursor', () => {
  let cursor: string;
  beforeEach(async () => {
    await serve('books@1.1', books(15));
    cursor = (await list()).next!;
  });

  it.each([
    ['of another filter', { filter: 'lent' }],
    ['of another place in the index', { along: { index: ['shelf', 'on'], equal: ['fiction'] } }],
    ['of another order', { along: { index: ['shelf', 'on'], equal: ['law'], descending: true } }],
  ])('%s is refused', async (_what, over) => {
    await expect(list({ ...over, cursor })).rejects.toMatchObject({ status: 400, code: 'cursor.invalid' });
  });

  it('of another view is refused', async () => {
    const others = view(1, 'others');
    await serve('others@1.1', books(15), { name: 'others' });
    await expect(list({ cursor }, others)).rejects.toMatchObject({ status: 400, code: 'cursor.invalid' });
  });

  it('that was altered anywhere is refused', async () => {
    for (const at of [...cursor].keys()) {
      const altered = cursor.slice(0, at) + (cursor[at] === 'A' ? 'B' : 'A') + cursor.slice(at + 1);
      await expect(list({ cursor: altered })).rejects.toMatchObject({ status: 400, code: 'cursor.invalid' });
    }
  });

  it.each(['', '.', 'a.b', 'x'.repeat(5_000)])('that is none (%#) is refused', async (text) => {
    await expect(list({ cursor: text })).rejects.toMatchObject({ status: 400, code: 'cursor.invalid' });
  });

  it('of a copy that serves no more is outdated', async () => {
    await serve('books@1.2', books(15));
    await store.drop('books@1.1');
    await expect(list({ cursor })).rejects.toMatchObject({ status: 410, code: 'cursor.outdated' });
  });

  it('goes on with another size of page', async () => {
    expect(itemsOf(await list({ cursor, limit: 2 }))).toEqual(['2026-01-11', '2026-01-12']);
  });
});
