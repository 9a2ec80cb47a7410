import { join } from 'node:path';
import { debits as debitsView } from '../../projections/debits/view.js';
import type { View } from '../../projections/define-view.js';
import { date } from '../../domain/shared/calendar.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { upToDateCopy } from '../../src/closing/up-to-date-copy.js';
import { folders } from '../kit/folders.js';
import { unlawfulDebits } from './debits-lawful.js';
import { brokenPlans } from './plans-whole.js';
import { SimulatedMutual, type YearOptions } from './simulated-mutual.js';
import { debitsTold, statusInBooks, sumsOf } from './sums-agree.js';
import { unlawfulSuspensions } from './suspensions-lawful.js';

/** The whole year over many members where SIMULATION_YEAR is set, some months over a few otherwise. */
const WHOLE = process.env.SIMULATION_YEAR !== undefined;
const seed = Number(process.env.SIMULATION_SEED ?? 1);
const members = Number(process.env.SIMULATION_MEMBERS ?? 100);
const [MEMBERS, DAYS, RATE] = WHOLE ? [members, 365, 0.03] : [8, 150, 0.12];
const TIMEOUT = WHOLE ? 3_600_000 : 300_000;

const newFolder = folders();

describe(`${DAYS} days of payments of ${MEMBERS} members (seed ${seed})`, () => {
  let mutual: SimulatedMutual;
  beforeAll(async () => {
    const options: YearOptions = {
      folder: join(newFolder(), 'data'),
      members: MEMBERS,
      seed,
      first: date('2025-11-03'),
      days: DAYS,
      rate: RATE,
    };
    mutual = await SimulatedMutual.open(options);
    await mutual.live();
  }, TIMEOUT);
  afterAll(() => mutual.stop());

  it('has seen debits come back, each in its place', () => {
    const kinds = new Set(mutual.bank.debits.flatMap(({ refusal }) => refusal?.kind ?? []));
    expect(kinds.size).toBeGreaterThan(1);
    expect(mutual.unplaced).toEqual([]);
  });

  it('has the same sums in events, views and the books of the bank, contract by contract', async () => {
    const told = debitsTold(mutual.events);
    const live = [...told.values()].filter(({ isDemo }) => !isDemo);
    const books = mutual.bank.debits;
    expect(live.map(({ id }) => id).sort()).toEqual(books.map(({ id }) => id));
    const ofBank = books.map((debit) => ({
      contract: told.get(debit.id)!.contract,
      amount: debit.amount,
      status: statusInBooks(debit, mutual.last),
    }));
    const [ours, theirs] = [sumsOf(live), sumsOf(ofBank)];
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    for (const { submitted, collected, returned, pending } of ours.values())
      expect(collected + returned + pending).toBe(submitted);
    const store = await openReadStore(mutual.core.config);
    const { core } = mutual;
    const view = await upToDateCopy(
      { core, store, signal: new AbortController().signal },
      debitsView as unknown as View,
    );
    const documents = await view.getMany([...told.keys()]);
    const shown = [...documents.values()].map(
      ({ body }) => JSON.parse(body!) as Parameters<typeof sumsOf>[0] extends Iterable<infer One> ? One : never,
    );
    await store.close();
    expect(Object.fromEntries(sumsOf(shown))).toEqual(Object.fromEntries(sumsOf(told.values())));
  });

  it('debits under a valid mandate what was announced in time', () => {
    expect(unlawfulDebits(mutual.events)).toEqual([]);
  });

  it('suspends what is not paid on the date of the law, and nothing else', () => {
    expect(unlawfulSuspensions(mutual.events, mutual.last)).toEqual([]);
  });

  it('plans each insured year to the cent', () => expect(brokenPlans(mutual.events)).toEqual([]));
});
