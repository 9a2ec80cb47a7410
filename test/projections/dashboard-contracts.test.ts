import type { ContractEvent } from '../../domain/contracts/events.js';
import type { Family } from '../../domain/contracts/family.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { MAX_TILES, type DashboardDocument } from '../../projections/dashboard/document.js';
import { dashboardOn } from '../../projections/dashboard/query.js';
import { toldSince } from '../../projections/dashboard/told-since.js';
import { dashboard } from '../../projections/dashboard/view.js';
import { joined } from '../domain/membership/people.js';
import { renewed, subscribed } from '../domain/contracts/policies.js';
import { MEMBER } from '../kit/encodings.js';
import { given } from '../kit/project.js';
import type { Told } from '../kit/told.js';
import { CONTRACT, told } from './contracts/told-contract.js';

const idOf = (index: number): string => String(index).padStart(32, '0');
const subscribing = (index: number, family: Family = 'habitation', on = '2026-02-01'): Told =>
  told(subscribed(on, family), on, idOf(index));
const terminated = (endsOn: string): ContractEvent => ({
  type: 'ContractTerminated',
  effectiveOn: date(endsOn),
  data: {
    ground: { kind: 'infra-annual' },
    receivedOn: date(endsOn),
    endsOn: date(endsOn),
    paid: [],
    refund: toCents(0),
    refundBy: date(endsOn),
    rule: { id: 'contracts.refund-on-termination', version: 1 },
  },
});
const dashboardOf = async (history: readonly Told[]): Promise<DashboardDocument> =>
  (
    await given([joined(), ...history])
      .project(dashboard)
      .documents()
  )[MEMBER]!;

describe('tiles of a dashboard', () => {
  it('have number, family, due date, premium, period and both statuses', async () => {
    const document = await dashboardOf([
      told(subscribed('2026-02-01'), '2026-02-01'),
      told(renewed('2027-02-01', '2028-02-01'), '2027-02-01'),
    ]);
    const tile = { id: CONTRACT, number: '100000001', family: 'habitation', label: 'Assurance habitation' };
    const terms = { premium: '20.37', premiumPeriod: 'month', paymentStatus: 'up-to-date', status: 'active' };
    expect(dashboardOn(document, date('2026-01-31')).contracts).toEqual([]);
    expect(dashboardOn(document, date('2027-01-31')).contracts).toEqual([
      { ...tile, ...terms, nextDueDate: '2027-02-01' },
    ]);
    expect(dashboardOn(document, date('2027-02-01')).contracts).toEqual([
      { ...tile, ...terms, nextDueDate: '2028-02-01' },
    ]);
  });

  it('come family by family', async () => {
    const document = await dashboardOf([
      subscribing(1, 'sante'),
      subscribing(2, 'auto'),
      subscribing(3),
      subscribing(4, 'auto'),
    ]);
    expect(dashboardOn(document, date('2026-11-24')).contracts.map(({ id }) => id)).toEqual([2, 4, 3, 1].map(idOf));
  });

  it.each([
    ['2026-05-31', 'active'],
    ['2026-06-01', 'terminated'],
    ['2026-08-30', 'terminated'],
    ['2026-08-31', undefined],
  ])('on %s a contract that ends on 1 June is %s', async (day, status) => {
    const document = await dashboardOf([subscribing(1), told(terminated('2026-06-01'), '2026-06-01', idOf(1))]);
    expect(dashboardOn(document, date(day)).contracts.map((tile) => tile.status)).toEqual(status ? [status] : []);
  });

  it('are of bounded number: what ended first makes room, else the oldest', async () => {
    const many = Array.from({ length: MAX_TILES }, (_, index) => subscribing(index));
    const ended = told(terminated('2026-06-01'), '2026-06-01', idOf(5));
    const document = await dashboardOf([...many, ended, subscribing(900), subscribing(901)]);
    const ids = document.contracts.map(({ contract }) => contract);
    expect(ids).toHaveLength(MAX_TILES);
    expect([idOf(0), idOf(5)].filter((id) => ids.includes(id))).toEqual([]);
    expect(ids.slice(-2)).toEqual([idOf(900), idOf(901)]);
  });

  it('are none for whom no dashboard is there yet', () =>
    given([subscribing(1)])
      .project(dashboard)
      .expect({}));
});

describe('notifications of contracts', () => {
  it('name the contract, from the day on which it holds', async () => {
    const document = await dashboardOf([
      told(subscribed('2026-12-15'), '2026-12-01'),
      told({ type: 'AmendmentPriced', data: { amendment: idOf(1), pricings: [] } }),
      told(terminated('2027-06-01'), '2027-05-01'),
    ]);
    const [ended, begun] = dashboardOn(document, date('2027-05-02')).notifications;
    const contract = CONTRACT;
    expect(ended).toEqual({
      on: '2027-06-01',
      kind: 'contract-terminated',
      label: 'Contrat résilié',
      upcoming: true,
      contract,
    });
    expect(begun).toEqual({
      on: '2026-12-15',
      kind: 'contract-subscribed',
      label: 'Contrat souscrit',
      upcoming: false,
      contract,
    });
  });
});

describe('what has changed since the last visit', () => {
  const history = [subscribing(1), subscribing(2)];
  const today = date('2026-11-24');
  const kindsSince = async (before: readonly Told[] | 'nothing', now: readonly Told[]): Promise<unknown> => {
    const then = { document: before === 'nothing' ? undefined : await dashboardOf(before) };
    return dashboardOn(await dashboardOf(now), today, then).changedSinceLastVisit?.map(({ kind }) => kind);
  };

  it('is not known on the first visit', async () => {
    expect(dashboardOn(await dashboardOf(history), today).changedSinceLastVisit).toBeNull();
  });

  it('is what was told after it began, and nothing where nothing was', async () => {
    expect(await kindsSince(history, history)).toEqual([]);
    expect(await kindsSince(history.slice(0, 1), history)).toEqual(['contract-subscribed']);
    expect(await kindsSince('nothing', history)).toEqual(['contract-subscribed', 'contract-subscribed', 'joined']);
  });

  it('tells apart happenings that are alike, and those that made others fall out', () => {
    const alike = { on: today, toldOn: today, kind: 'address-changed' } as const;
    const other = { ...alike, kind: 'joined' } as const;
    expect(toldSince([other, alike], [alike, alike])).toEqual([alike]);
    expect(toldSince([alike, alike], [alike, alike])).toEqual([]);
    expect(toldSince([], [alike, other])).toEqual([alike, other]);
  });
});
