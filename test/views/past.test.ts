import fc from 'fast-check';
import type { Instant } from '../../domain/shared/calendar.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { decodePage } from '../../src/views/decoded-page.js';
import { advance } from '../../src/views/follower.js';
import { LogMarks, positionKnownOn } from '../../src/views/log-marks.js';
import { refold } from '../../src/views/refold.js';
import { scanDocuments } from '../../src/views/scan-documents.js';
import { slotOf } from '../../src/views/view-copies.js';
import type { ViewDocument } from '../../src/views/view-document.js';
import { moved, nantes } from '../domain/membership/people.js';
import { NOON } from '../kit/moment.js';
import { definitions } from './random/definitions.js';
import { happen, histories } from './random/history.js';

const { views, catalogue, upcasters } = definitions;
const decoder = new EventDecoder(catalogue, upcasters);
const textOf = ({ body, position, sources, parked }: ViewDocument): string =>
  JSON.stringify([body, String(position), sources, parked]);

describe('a document as it was known at a position', () => {
  it(
    'is what the log cut there gives, whatever went wrong before and after',
    () =>
      fc.assert(
        fc.asyncProperty(histories(25), async (history) => {
          const [log, store] = [new MemoryEventStore(), new MemoryReadStore()];
          await happen(log, history);
          const cuts: ReadonlyMap<string, ViewDocument>[][] = [];
          const documentsOf = async () =>
            Promise.all(
              views.map(async (view) => {
                const copy = await store.open((await store.pointers())[slotOf(view)]!.current);
                const found = new Map<string, ViewDocument>();
                for await (const document of scanDocuments(copy)) found.set(document.id, document);
                return found;
              }),
            );
          for (let to = 0n; to <= BigInt(history.length); to += 1n) {
            await bringForward({ log, store, decoder, views }, to);
            cuts.push(await documentsOf());
          }
          for (const [at, view] of views.entries())
            for (const { id, sources } of cuts.at(-1)![at]!.values())
              for (const [upTo, cut] of cuts.entries()) {
                const then = await refold(log, decoder, { view, id, sources, upTo: BigInt(upTo) });
                const due = cut[at]!.get(id) ?? { id, body: undefined, position: 0n, sources: {}, parked: undefined };
                expect(textOf(then)).toBe(textOf(due));
              }
        }),
        { numRuns: 60 },
      ),
    60_000,
  );
});

describe('the position that was known at a moment', () => {
  const moment = (second: number): Instant => new Date(Date.parse(NOON) + second * 1_000).toISOString() as Instant;
  const data = JSON.stringify(moved('2026-01-01', nantes).data);

  /** Two processes whose clocks differ append in turns; each one's moments grow. */
  const logOfTwoClocks = async (apart: number, turns: readonly (readonly [boolean, number])[], events: number) => {
    const log = new MemoryEventStore();
    const moments: Instant[] = [];
    let now = 0;
    for (let at = 0; at < events; at += 1) {
      const [behind, passed] = turns[at % turns.length]!;
      now += passed;
      moments.push(moment(behind ? now - apart : now));
      const event = {
        id: at.toString(16).padStart(32, '0'),
        type: 'AddressChanged',
        version: 2,
        recordedAt: moments[at]!,
      };
      await log.append(`member-${at}`, 'none', [{ ...event, data, metadata: '{}', hash: '1:' }]);
    }
    return { log, moments, now };
  };

  it('is before the first event that was recorded later, with marks and without', () => {
    const turn = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 }));
    const turns = fc.array(turn, { minLength: 1, maxLength: 20 });
    const asked = fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 5, maxLength: 20 });
    return fc.assert(
      fc.asyncProperty(
        fc.nat(400),
        turns,
        asked,
        fc.integer({ min: 1, max: 1_000 }),
        async (apart, how, shares, limit) => {
          const { log, moments, now } = await logOfTwoClocks(apart, how, 3_300);
          const marked = new MemoryReadStore();
          const marks = await LogMarks.open(marked);
          await advance(marks, {
            log,
            decode: (after, page) => decodePage(after, page, [], decoder),
            to: 3_300n,
            filter: { limit },
          });
          expect(await marked.lastMark()).toBeDefined();
          for (const share of shares) {
            const known = moment(Math.round(now * share));
            const later = moments.findIndex((one) => one > known);
            const due = BigInt(later < 0 ? moments.length : later);
            expect(await positionKnownOn(log, marked, known)).toBe(due);
            expect(await positionKnownOn(log, new MemoryReadStore(), known)).toBe(due);
          }
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
