import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { date } from '../../domain/shared/calendar.js';
import { unlawfulDebits } from './debits-lawful.js';
import { moneyAstray } from './money-astray.js';
import { brokenPlans } from './plans-whole.js';
import { SimulatedMutual, type YearOptions } from './simulated-mutual.js';
import { sumsThatDiffer } from './sums-that-differ.js';
import { unlawfulSuspensions } from './suspensions-lawful.js';
import { transfersThatDiffer } from './transfers-that-differ.js';

/** The whole year over many members where SIMULATION_YEAR is set, some months over a few otherwise. */
const WHOLE = process.env.SIMULATION_YEAR !== undefined;
const seed = Number(process.env.SIMULATION_SEED ?? 1);
const members = Number(process.env.SIMULATION_MEMBERS ?? 100);
const [MEMBERS, DAYS, RATE] = WHOLE ? [members, 365, 0.03] : [8, 150, 0.12];
const TIMEOUT = WHOLE ? 3_600_000 : 300_000;

describe(`${DAYS} days of payments of ${MEMBERS} members (seed ${seed})`, () => {
  let mutual: SimulatedMutual;
  let parent = '';
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'societaire-year-'));
    const options: YearOptions = {
      folder: join(parent, 'data'),
      members: MEMBERS,
      seed,
      first: date('2025-11-03'),
      days: DAYS,
      rate: RATE,
    };
    mutual = await SimulatedMutual.open(options);
    await mutual.live();
  }, TIMEOUT);
  afterAll(async () => {
    await mutual.stop();
    rmSync(parent, { recursive: true });
  });

  it('has seen debits come back, each in its place', () => {
    expect(mutual.bank.debits.filter(({ refusal }) => refusal !== undefined).length).toBeGreaterThan(2);
    expect(mutual.unplaced).toEqual([]);
  });

  it('has the same sums in events, views and the books of the bank, contract by contract', async () => {
    expect(await sumsThatDiffer(mutual)).toEqual([]);
  });

  it('pays back what it owes, each transfer once, to the account of its member', async () => {
    expect(mutual.bank.transfers.length).toBeGreaterThan(2);
    expect(await transfersThatDiffer(mutual)).toEqual([]);
  });

  it('loses no cent, and duns nobody to whom as much is owed', () => expect(moneyAstray(mutual.events)).toEqual([]));

  it('debits under a valid mandate what was announced in time', () => {
    expect(unlawfulDebits(mutual.events)).toEqual([]);
  });

  it('suspends what is not paid on the date of the law, and nothing else', () => {
    expect(unlawfulSuspensions(mutual.events, mutual.last)).toEqual([]);
  });

  it('plans each insured year to the cent', () => expect(brokenPlans(mutual.events)).toEqual([]));
});
