import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import { statusOn } from '../../../domain/contracts/rules/status-on.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';
import { amending, car, ending, ONE, pricing, subscribed } from './policies.js';
import { contractOf } from './termination/ends.js';

const auto = subscribed('2026-04-10', 'auto');
const suspended: ContractEvent = {
  type: 'GuaranteesSuspended',
  effectiveOn: date('2026-11-12'),
  data: { reason: 'unpaid', from: date('2026-11-12'), noticeSentOn: date('2026-10-12') },
};
const suspending = (from: string): ContractCommand => ({
  type: 'SuspendForUnpaid',
  today: date('2026-11-10'),
  from: date(from),
  noticeSentOn: date('2026-10-12'),
});
const paying = (paidOn: string, today = paidOn): ContractCommand => ({
  type: 'ReinstateAfterPayment',
  today: date(today),
  paidOn: date(paidOn),
});
const back = (paidOn: string, on: string, coverBackAt: string): ContractEvent => ({
  type: 'GuaranteesReinstated',
  effectiveOn: date(on),
  data: { reason: 'unpaid', paidOn: date(paidOn), coverBackAt: coverBackAt as never },
});

describe('cover suspended for an unpaid premium (L113-3)', () => {
  it('may stop on the thirty-first day after the formal notice', () =>
    given(contracts, [auto]).when(suspending('2026-11-12')).then([suspended]));

  it('may not stop a day earlier', () =>
    given(contracts, [auto])
      .when(suspending('2026-11-11'))
      .thenRefused('contracts.suspension-too-early', { earliest: '2026-11-12' }));

  it('is not suspended twice, nor on a formal notice to come, nor in savings', () => {
    given(contracts, [auto, suspended])
      .when(suspending('2026-11-13'))
      .thenRefused('contracts.already-suspended', { from: '2026-11-12' });
    given(contracts, [auto])
      .when({ ...suspending('2026-12-30'), noticeSentOn: date('2026-11-11') } as ContractCommand)
      .thenRefused('contracts.formal-notice-to-come', { noticeSentOn: '2026-11-11' });
    given(contracts, [subscribed('2026-04-10', 'epargne')])
      .when(suspending('2026-11-12'))
      .thenRefused('contracts.suspension-not-of-life');
  });

  it.each([
    ['2026-11-15', '2026-11-16', '2026-11-16T11:00:00.000Z'],
    ['2027-03-27', '2027-03-28', '2027-03-28T10:00:00.000Z'],
    ['2027-03-26', '2027-03-27', '2027-03-27T11:00:00.000Z'],
  ])('is back at noon of the day after a payment on %s', (paidOn, on, at) =>
    given(contracts, [auto, suspended])
      .when(paying(paidOn))
      .then([back(paidOn, on, at)]),
  );

  it('is not given back where it was not suspended, nor for a payment of tomorrow', () => {
    given(contracts, [auto]).when(paying('2026-11-15')).thenRefused('contracts.not-suspended');
    given(contracts, [auto, suspended])
      .when(paying('2026-11-16', '2026-11-15'))
      .thenRefused('contracts.payment-to-come', { today: '2026-11-15' });
  });
});

describe('cover of a vehicle sold (L121-11)', () => {
  const selling = (soldOn: string, today = soldOn): ContractCommand => ({
    type: 'SellVehicle',
    today: date(today),
    soldOn: date(soldOn),
  });
  const sold: ContractEvent[] = [
    {
      type: 'VehicleSold',
      effectiveOn: date('2026-08-31'),
      data: { soldOn: date('2026-08-31'), lapsesOn: date('2027-02-28') },
    },
    {
      type: 'GuaranteesSuspended',
      effectiveOn: date('2026-09-01'),
      data: { reason: 'vehicle-sold', from: date('2026-09-01') },
    },
  ];

  it('stops at midnight of the day after', () => given(contracts, [auto]).when(selling('2026-08-31')).then(sold));

  it.each<[string, string, string, object]>([
    ['of tomorrow', '2026-09-01', 'contracts.sale-to-come', { today: '2026-08-31' }],
    ['before the contract', '2026-04-09', 'contracts.sale-before-start', { startsOn: '2026-04-10' }],
  ])('is not stopped for a sale %s', (_what, soldOn, code, facts) =>
    given(contracts, [auto])
      .when(selling(soldOn, '2026-08-31'))
      .thenRefused(code, { ...facts }),
  );

  it('is not stopped twice, nor in a contract without a vehicle', () => {
    given(contracts, [auto, ...sold])
      .when(selling('2026-09-01'))
      .thenRefused('contracts.vehicle-already-sold', { soldOn: '2026-08-31' });
    given(contracts, [subscribed('2026-04-10', 'sante')])
      .when(selling('2026-08-31'))
      .thenRefused('contracts.without-vehicle', { family: 'sante' });
  });

  it('goes on for the car that replaced it, once that is in the contract', () => {
    const covering: ContractCommand = { type: 'CoverReplacement', today: date('2026-09-20'), from: date('2026-09-20') };
    given(contracts, [auto]).when(covering).thenRefused('contracts.vehicle-not-sold');
    given(contracts, [auto, ...sold])
      .when(covering)
      .thenRefused('contracts.vehicle-not-replaced', { soldOn: '2026-08-31' });
    const { type: _type, today: _today, ...data } = amending('2026-09-20', { change: {}, insured: car });
    const replaced: ContractEvent[] = [
      { type: 'AmendmentRequested', data },
      { type: 'AmendmentPriced', data: { amendment: ONE, pricings: [pricing('2026-09-20', 'auto')] } },
      { type: 'AmendmentApplied', data: { amendment: ONE, from: date('2026-09-20') } },
    ];
    const known = given(contracts, [auto, ...sold, ...replaced]);
    known.when(covering).thenState((contract) => expect(contract).toMatchObject({ sale: undefined }));
    known
      .when({ ...covering, from: date('2027-02-28') })
      .thenRefused('contracts.sale-lapsed', { lapsesOn: '2027-02-28' });
  });
});

describe('the status of a contract', () => {
  const { type: _type, today: _today, ...asked } = amending('2026-12-01');
  const request: ContractEvent = { type: 'AmendmentRequested', data: asked };
  const paid = back('2026-11-15', '2026-11-16', '2026-11-16T11:00:00.000Z');

  it.each<[string, string, readonly ContractEvent[]]>([
    ['active', '2026-11-11', [suspended, paid]],
    ['suspended', '2026-11-12', [suspended, paid]],
    ['suspended', '2026-11-16', [suspended, paid]],
    ['active', '2026-11-17', [suspended, paid]],
    ['suspended', '2027-11-17', [suspended, request]],
    ['being-amended', '2026-11-24', [request]],
    ['active', '2026-11-24', []],
  ])('is %s on %s', (status, day, since) => expect(statusOn(contractOf(auto, ...since), date(day))).toBe(status));

  it.each([
    ['being-amended', '2027-04-09'],
    ['terminated', '2027-04-10'],
  ])('is %s on %s of a contract that ends on 10 April', (status, day) =>
    given(contracts, [auto, request])
      .when(ending('2026-11-24', { kind: 'yearly' }))
      .thenState((contract) => expect(statusOn(contract as never, date(day))).toBe(status)),
  );
});
