import type { ContractEvent } from '../../../../domain/contracts/events.js';
import type { Family } from '../../../../domain/contracts/family.js';
import { terminationDates } from '../../../../domain/contracts/rules/termination-dates.js';
import { date } from '../../../../domain/shared/calendar.js';
import { subscribed } from '../policies.js';
import { contractOf, told } from './ends.js';

const of = (family: Family, startsOn = '2025-04-10') => contractOf(subscribed(startsOn, family));
const firstYear = (from: string) => ['contracts.termination-in-first-year', { from }];

describe('an infra-annual termination (L113-15-2)', () => {
  const hamon = { kind: 'infra-annual' } as const;

  it.each<[Family, string, unknown]>([
    ['habitation', '2026-04-09', firstYear('2026-04-10')],
    ['habitation', '2026-04-10', '2026-05-10'],
    ['auto', '2026-04-11', '2026-05-11'],
    ['sante', '2026-04-10', '2026-05-10'],
    ['auto', '2027-01-31', '2027-02-28'],
    ['auto', '2028-01-31', '2028-02-29'],
    ['prevoyance', '2026-04-10', ['contracts.ground-not-open', { ground: 'infra-annual', family: 'prevoyance' }]],
    ['epargne', '2026-04-10', ['contracts.ground-not-open', { ground: 'infra-annual', family: 'epargne' }]],
  ])('of %s received on %s', (family, receivedOn, expected) =>
    expect(told(of(family), receivedOn, hamon)).toEqual(expected),
  );

  it.each<[string, unknown]>([
    ['2025-02-27', firstYear('2025-02-28')],
    ['2025-02-28', '2025-03-28'],
  ])('of a contract of 29 February, received on %s', (receivedOn, expected) =>
    expect(told(of('auto', '2024-02-29'), receivedOn, hamon)).toEqual(expected),
  );

  it.each<[Family, string, unknown]>([
    ['sante', '2020-11-30', ['contracts.ground-not-in-force', { from: '2020-12-01' }]],
    ['sante', '2020-12-01', '2021-01-01'],
    ['auto', '2014-12-31', ['contracts.ground-not-in-force', { from: '2015-01-01' }]],
    ['auto', '2015-01-01', '2015-02-01'],
  ])('of %s is in force: %s', (family, receivedOn, expected) =>
    expect(told(of(family, '2012-04-10'), receivedOn, hamon)).toEqual(expected),
  );

  it('is refunded within thirty days of the end', () =>
    expect(terminationDates(of('auto'), date('2026-11-24'), hamon)).toMatchObject({
      endsOn: '2026-12-24',
      refundBy: '2027-01-23',
    }));
});

describe('a termination for a new situation (L113-16)', () => {
  const move = (happenedOn: string) => ({ kind: 'change-of-situation', happenedOn: date(happenedOn) }) as const;

  it.each<[string, string, unknown]>([
    ['2026-11-24', '2026-11-23', ['contracts.situation-to-come', { happenedOn: '2026-11-24' }]],
    ['2026-11-24', '2026-11-24', '2026-12-24'],
    ['2026-11-24', '2027-02-23', '2027-03-23'],
    ['2026-11-24', '2027-02-24', '2027-03-24'],
    ['2026-11-24', '2027-02-25', ['contracts.notice-too-late', { noticeBy: '2027-02-24' }]],
    ['2026-11-30', '2027-02-28', '2027-03-28'],
    ['2026-11-30', '2027-03-01', ['contracts.notice-too-late', { noticeBy: '2027-02-28' }]],
    ['2025-04-09', '2025-05-01', ['contracts.situation-before-start', { startsOn: '2025-04-10' }]],
    ['2025-04-10', '2025-05-01', '2025-06-01'],
  ])('after a move on %s, received on %s', (happenedOn, receivedOn, expected) =>
    expect(told(of('habitation'), receivedOn, move(happenedOn))).toEqual(expected),
  );
});

describe('a termination after a sale (L121-11)', () => {
  const sale = { soldOn: date('2026-08-31'), lapsesOn: date('2027-02-28') };
  const sold: ContractEvent = { type: 'VehicleSold', data: sale };
  const contract = contractOf(subscribed('2026-04-10', 'auto'), sold);

  it.each([
    ['2026-09-01', '2026-09-11'],
    ['2027-02-17', '2027-02-27'],
    ['2027-02-18', '2027-02-28'],
    ['2027-02-19', '2027-02-28'],
  ])('told on %s comes ten days later, on %s, and not after six months', (receivedOn, endsOn) =>
    expect(told(contract, receivedOn, { kind: 'vehicle-sold' })).toBe(endsOn),
  );

  it.each<[string, unknown]>([
    ['2027-02-27', ['contracts.lapse-to-come', { lapsesOn: '2027-02-28' }]],
    ['2027-02-28', '2027-02-28'],
    ['2027-03-09', '2027-02-28'],
  ])('comes by itself after six months: %s', (today, expected) =>
    expect(told(contract, today, { kind: 'vehicle-sold-lapse' })).toEqual(expected),
  );

  it('needs a sale, and a vehicle', () => {
    expect(told(of('auto'), '2026-09-01', { kind: 'vehicle-sold' })).toEqual(['contracts.vehicle-not-sold', {}]);
    expect(told(of('sante'), '2026-09-01', { kind: 'vehicle-sold' })).toEqual([
      'contracts.ground-not-open',
      { ground: 'vehicle-sold', family: 'sante' },
    ]);
  });
});

describe('a termination by the insurer for an unpaid premium (L113-3)', () => {
  const data = { reason: 'unpaid', from: date('2026-11-12'), noticeSentOn: date('2026-10-12') } as const;
  const contract = contractOf(subscribed('2026-04-10'), { type: 'GuaranteesSuspended', data });

  it.each<[string, unknown]>([
    ['2026-11-21', ['contracts.termination-too-early', { from: '2026-11-22' }]],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-23', '2026-11-23'],
  ])('ten days after the suspension of 12 November: %s', (on, expected) =>
    expect(told(contract, on, { kind: 'unpaid' })).toEqual(expected),
  );

  it('needs a suspension', () =>
    expect(told(of('sante'), '2026-11-22', { kind: 'unpaid' })).toEqual(['contracts.not-suspended', {}]));
});

describe('an end with the member', () => {
  it.each<[string, string, unknown]>([
    ['2026-11-24', '2026-11-23', ['contracts.leaving-in-past', { receivedOn: '2026-11-24' }]],
    ['2026-11-24', '2026-11-24', '2026-11-24'],
    ['2026-11-24', '2026-12-31', '2026-12-31'],
  ])('told on %s that he leaves on %s', (receivedOn, leftOn, expected) =>
    expect(told(of('habitation'), receivedOn, { kind: 'member-left', leftOn: date(leftOn) })).toEqual(expected),
  );

  it.each<[Family, string, unknown]>([
    ['sante', '2026-11-20', '2026-11-21'],
    ['epargne', '2026-11-24', '2026-11-25'],
    ['sante', '2026-11-25', ['contracts.death-to-come', { receivedOn: '2026-11-24' }]],
    ['sante', '2025-04-09', ['contracts.situation-before-start', { startsOn: '2025-04-10' }]],
    ['habitation', '2026-11-20', ['contracts.ground-not-open', { ground: 'death', family: 'habitation' }]],
  ])('of %s who died on %s', (family, diedOn, expected) =>
    expect(told(of(family), '2026-11-24', { kind: 'death', diedOn: date(diedOn) })).toEqual(expected),
  );

  it('is not before the contract began', () => {
    const later = contractOf(subscribed('2027-01-01', 'sante'));
    expect(told(later, '2026-11-24', { kind: 'member-left', leftOn: date('2026-12-31') })).toEqual([
      'contracts.end-before-start',
      { startsOn: '2027-01-01' },
    ]);
  });
});
