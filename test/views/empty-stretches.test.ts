import type { DashboardDocument } from '../../projections/dashboard/document.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { unmatchedEntries } from '../../projections/unmatched-entries/view.js';
import type { View } from '../../projections/define-view.js';
import { FollowedCopy } from '../../src/views/followed-copy.js';
import { decodePage, type DecodedPage } from '../../src/views/decoded-page.js';
import { slotOf } from '../../src/views/view-copies.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { logOf, type Told } from '../kit/told.js';
import { viewFiles, type Folded } from '../kit/view-files.js';

const open = viewFiles();
const views = [dashboard, unmatchedEntries] as unknown as readonly [View, View];
const [touched, untouched] = views;
const member = 'a'.repeat(32);
const history = (events: number): readonly Told[] =>
  Array.from({ length: events }, (_, index) => ({ ...(index === 0 ? joined() : moved('2026-03-20', nantes)), member }));

const begun = async (events: number): Promise<Folded> => {
  const folded = open(await logOf(history(events)), views);
  await folded.catchUp(0n);
  return folded;
};
const followed = async (folded: Folded, view: View): Promise<FollowedCopy> =>
  FollowedCopy.open(folded.store, view, (await folded.store.pointers())[slotOf(view)]!.current, 0);
const pageOf = async ({ log, decoder }: Folded, after: bigint, limit: number): Promise<DecodedPage> =>
  decodePage(after, await log.readAll(after, { limit }), views, decoder);
const checkpointOf = async (folded: Folded, view: View): Promise<bigint> =>
  (await (await folded.copy(view)).checkpoint()).position;

describe('a stretch of the log that changes no document of a view', () => {
  it('is read, and its checkpoint written when it settles', async () => {
    const folded = await begun(6);
    const copy = await followed(folded, untouched);
    await copy.take(await pageOf(folded, 0n, 3));
    await copy.take(await pageOf(folded, 3n, 3));
    expect([copy.position, copy.unwritten, await checkpointOf(folded, untouched)]).toEqual([6n, true, 0n]);
    await copy.settle();
    expect([copy.position, copy.unwritten, await checkpointOf(folded, untouched)]).toEqual([6n, false, 6n]);
  });

  it('is written at once with the first document that changes, and where nothing is left to write nothing is', async () => {
    const folded = await begun(3);
    const copy = await followed(folded, touched);
    await copy.take(await pageOf(folded, 0n, 3));
    expect([copy.unwritten, await checkpointOf(folded, touched)]).toEqual([false, 3n]);
    await copy.settle();
    expect(await checkpointOf(folded, touched)).toBe(3n);
  });

  it('is not left unwritten for more than ten thousand positions', async () => {
    const folded = await begun(3);
    const copy = await followed(folded, untouched);
    const page = await pageOf(folded, 0n, 3);
    await copy.take({ ...page, end: { ...page.end, position: 9_999n } });
    expect([copy.unwritten, await checkpointOf(folded, untouched)]).toEqual([true, 0n]);
    await copy.take({ ...page, after: 9_999n, events: [], end: { ...page.end, position: 10_000n } });
    expect([copy.unwritten, await checkpointOf(folded, untouched)]).toEqual([false, 10_000n]);
  });

  it.each([
    ['behind what this one has read', 3n],
    ['as far', 6n],
    ['farther', 7n],
  ])('stays read when another has written meanwhile, %s', async (_title, to) => {
    const folded = await begun(7);
    const copy = await followed(folded, untouched);
    await copy.take(await pageOf(folded, 0n, 6));
    const other = await followed(folded, untouched);
    await other.take(await pageOf(folded, 0n, Number(to)));
    await other.settle();
    await copy.settle();
    const farther = to > 6n ? to : 6n;
    expect([copy.position, copy.unwritten, await checkpointOf(folded, untouched)]).toEqual([farther, false, farther]);
  });

  it('lets the next document be folded on what another has written meanwhile', async () => {
    const folded = await begun(4);
    const copy = await followed(folded, touched);
    const page = await pageOf(folded, 0n, 3);
    await copy.take({ ...page, events: [] }); // as if the first three were of no document
    const other = await followed(folded, touched);
    await other.take({ ...page, events: [], end: { ...page.end, position: 2n } });
    await other.settle();
    await copy.take(await pageOf(folded, 3n, 1));
    expect(await checkpointOf(folded, touched)).toBe(4n);
    expect((await folded.content(touched)).documents.map(({ position }) => position)).toEqual([4n]);
  });

  it('lets no document that was held go on as it was before another wrote, where it only settles', async () => {
    const last = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'].map((day) => ({
      ...moved(day, nantes),
      member,
    }));
    const folded = open(await logOf([...history(600), ...last]), views);
    await folded.catchUp(0n);
    const [copy, other] = [await followed(folded, touched), await followed(folded, touched)];
    const many = await pageOf(folded, 0n, 600);
    await copy.take(many);
    await other.take(many);
    // as if the next one were of no document, in a page of many events
    await copy.take({ ...many, after: 600n, end: { ...many.end, position: 601n } });
    await other.take({ ...(await pageOf(folded, 601n, 2)), after: 600n });
    await copy.settle();
    await copy.take(await pageOf(folded, 603n, 1));
    const [document] = (await folded.content(touched)).documents;
    const told = (document!.body as DashboardDocument).notifications.map(({ on }) => on);
    expect(told.slice(-4)).toEqual(['2026-03-20', '2026-04-02', '2026-04-03', '2026-04-04']);
  });
});
