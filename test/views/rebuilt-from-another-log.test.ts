import type { View } from '../../projections/define-view.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { goBack } from '../../src/views/rebuild/go-back.js';
import { joined, moved, nantes } from '../domain/membership/people.js';
import { logOf } from '../kit/told.js';
import { Folded } from '../kit/view-files.js';
import { daysOfMoves } from './planted-views.js';
import { rebuiltBy } from './random/ways-to-fold.js';

const view = daysOfMoves() as unknown as View;
const moves = ['1', '6', 'c'].map((digit) => ({ ...moved('2026-01-01', nantes), member: digit.repeat(32) }));
const joins = ['2', '7', 'd'].map((digit) => ({ ...joined(), member: digit.repeat(32) }));
const rebuilt = async (log: EventStore, store: ReadStore = new MemoryReadStore()): Promise<Folded> => {
  await rebuiltBy(1, [view])(log, store);
  return new Folded(log, [view], store);
};

describe('a copy that was rebuilt', () => {
  it('is known to be of another log although the view takes no event of its end', async () => {
    const { store } = await rebuilt(await logOf([...moves, ...joins]));
    const cut = await logOf([...moves, ...joins.toReversed(), ...joins]);
    await expect(new Folded(cut, [view], store).catchUp(9n)).rejects.toThrow('was folded from another log');
  });

  it('is no way back once the log is another', async () => {
    const { store } = await rebuilt(await logOf([...moves, ...joins]));
    const other = await logOf(moves.slice(0, 2));
    const { decoder } = await rebuilt(other, store);
    await expect(goBack({ log: other, store, decoder, view })).rejects.toThrow('was folded from another log');
  });

  it('serves again on the way back, with what came meanwhile', async () => {
    const log = await logOf(moves);
    const { store, decoder } = await rebuilt(log);
    const folded = await rebuilt(log, store);
    const { documents } = await folded.content();
    expect(await goBack({ log, store, decoder, view })).toBe('days-of-moves@1.1');
    expect((await folded.content()).documents).toEqual(documents);
    expect(await goBack({ log, store, decoder, view })).toBe('days-of-moves@1.2');
  });
});
