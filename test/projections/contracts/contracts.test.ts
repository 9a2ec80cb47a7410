import type { ContractEvent } from '../../../domain/contracts/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { contractListedOn, contractOn } from '../../../projections/contracts/query.js';
import { contracts } from '../../../projections/contracts/view.js';
import { home, ONE, pricing, renewed, subscribed, TWO } from '../../domain/contracts/policies.js';
import { MEMBER } from '../../kit/encodings.js';
import { given } from '../../kit/project.js';
import type { Told } from '../../kit/told.js';
import { CONTRACT, ID, told } from './told-contract.js';

const START = date('2025-04-10');
const subscribing = told(subscribed(START), '2025-04-10');
const requested = (amendment: string, from: string, change = {}): ContractEvent => ({
  type: 'AmendmentRequested',
  effectiveOn: date(from),
  data: { amendment, from: date(from), cause: 'member', change },
});
const priced = (amendment: string, from: string): ContractEvent => ({
  type: 'AmendmentPriced',
  effectiveOn: date(from),
  data: { amendment, pricings: [pricing(from)] },
});
const applied = (amendment: string, from: string): ContractEvent => ({
  type: 'AmendmentApplied',
  effectiveOn: date(from),
  data: { amendment, from: date(from) },
});
const suspended: ContractEvent = {
  type: 'GuaranteesSuspended',
  effectiveOn: date('2025-09-01'),
  data: { reason: 'unpaid', from: date('2025-09-01') },
};
const reinstated: ContractEvent = {
  type: 'GuaranteesReinstated',
  effectiveOn: date('2025-09-16'),
  data: { reason: 'unpaid', coverBackAt: '2025-09-16T10:00:00.000Z' as never },
};
const terminated: ContractEvent = {
  type: 'ContractTerminated',
  effectiveOn: date('2026-05-20'),
  data: {
    ground: { kind: 'infra-annual' },
    receivedOn: date('2026-04-20'),
    endsOn: date('2026-05-20'),
    paid: [],
    refund: toCents(1_234),
    refundBy: date('2026-06-19'),
    rule: { id: 'contracts.refund-on-termination', version: 1 },
  },
};

const documentOf = async (history: readonly Told[]): Promise<ContractDocument> =>
  (await given(history).project(contracts).documents())[ID]!;

describe('the document of a contract', () => {
  it('begins with what was subscribed, each thing from its first day on', () =>
    given([subscribing])
      .project(contracts)
      .expect({
        [ID]: {
          contract: CONTRACT,
          member: MEMBER,
          number: '100000001',
          family: 'habitation',
          subscribedOn: START,
          course: {
            startsOn: START,
            dueDates: [{ from: START, value: date('2026-04-10') }],
            premium: [{ from: START, value: toCents(23_000) }],
            frequency: [{ from: START, value: 'month' }],
            suspensions: [],
            amendments: [],
          },
          terms: {
            conditions: [{ from: START, value: 'habitation-2025-01' }],
            cover: [{ from: START, value: expect.objectContaining({ formula: 'confort' }) as never }],
            insured: [{ from: START, value: home }],
            motorCoefficient: [],
            pending: [],
          },
          notices: [],
        },
      }));

  it('is there once for each contract of a member, whose events alone change it', async () => {
    const other = 'd'.repeat(32);
    const documents = await given([
      subscribing,
      told(subscribed('2025-06-01', 'auto'), '2025-06-01', other),
      told(
        { type: 'VehicleSold', data: { soldOn: date('2025-08-01'), lapsesOn: date('2026-02-01') } },
        '2025-08-01',
        other,
      ),
    ])
      .project(contracts)
      .documents();
    expect(Object.keys(documents)).toEqual([ID, `${MEMBER}:${other}`]);
    expect(documents[ID]!.sale).toBeUndefined();
    expect(documents[`${MEMBER}:${other}`]).toMatchObject({
      terms: { motorCoefficient: [{ from: '2025-06-01', value: '1.00' }] },
      sale: { soldOn: '2025-08-01' },
    });
  });

  it('puts a premium told late in its place by date', async () => {
    const { course } = await documentOf([
      subscribing,
      told(renewed('2026-04-10', '2027-04-10'), '2026-04-10'),
      told(requested(ONE, '2025-12-01', { frequency: 'year' }), '2026-05-01'),
      told({
        type: 'AmendmentPriced',
        data: { amendment: ONE, pricings: [pricing('2025-12-01'), pricing('2026-04-10')] },
      }),
      told(applied(ONE, '2025-12-01')),
    ]);
    expect(course.premium.map(({ from }) => from)).toEqual(['2025-04-10', '2025-12-01', '2026-04-10']);
    expect(course.frequency).toEqual([
      { from: '2025-04-10', value: 'month' },
      { from: '2025-12-01', value: 'year' },
    ]);
  });

  it('forgets the price of an amendment that another one makes wrong', async () => {
    const { course } = await documentOf([
      subscribing,
      told(requested(ONE, '2025-12-01', { frequency: 'year' })),
      told(requested(TWO, '2026-01-01', { frequency: 'quarter' })),
      told(priced(TWO, '2026-01-01')),
      told(priced(ONE, '2025-12-01')),
      told(applied(ONE, '2025-12-01')),
    ]);
    expect(course.amendments.map(({ outcome, premiums }) => [outcome, premiums?.length])).toEqual([
      ['applied', 1],
      [undefined, undefined],
    ]);
  });

  it('keeps the last amendments that are over, and all that wait', async () => {
    const ids = Array.from({ length: 43 }, (_, index) => String(index).padStart(32, '0'));
    const past = ids.flatMap((id) => [
      told(requested(id, '2025-06-01', { frequency: 'year' })),
      ...(id === ids[0] ? [] : [told({ type: 'AmendmentWithdrawn', data: { amendment: id, reason: 'member' } })]),
    ]);
    const { course } = await documentOf([subscribing, ...past]);
    expect(course.amendments.map(({ amendment }) => amendment)).toEqual([ids[0], ...ids.slice(3)]);
  });

  it('is none before its subscription, whatever is told of it', () =>
    given([told(suspended)])
      .project(contracts)
      .expect({}));
});

describe('a contract on a day', () => {
  const history = [
    subscribing,
    told(suspended, '2025-08-20'),
    told(reinstated, '2025-09-15'),
    told(requested(ONE, '2025-12-01', { frequency: 'year' }), '2025-11-10'),
    told(priced(ONE, '2025-12-01'), '2025-11-10'),
    told(applied(ONE, '2025-12-01'), '2025-12-01'),
    told(renewed('2026-04-10', '2027-04-10'), '2026-04-10'),
    told(terminated, '2026-04-20'),
  ];

  it.each([
    ['2025-04-10', 'active', '2026-04-10', '19.16', 'month', null],
    ['2025-08-31', 'active', '2026-04-10', '19.16', 'month', null],
    ['2025-09-01', 'suspended', '2026-04-10', '19.16', 'month', null],
    ['2025-09-16', 'suspended', '2026-04-10', '19.16', 'month', null],
    ['2025-09-17', 'active', '2026-04-10', '19.16', 'month', null],
    ['2025-11-09', 'active', '2026-04-10', '19.16', 'month', null],
    ['2025-11-10', 'being-amended', '2026-04-10', '19.16', 'month', null],
    ['2025-11-30', 'being-amended', '2026-04-10', '19.16', 'month', null],
    ['2025-12-01', 'active', '2026-04-10', '230.00', 'year', null],
    ['2026-04-09', 'active', '2026-04-10', '230.00', 'year', null],
    ['2026-04-10', 'active', '2027-04-10', '244.50', 'year', null],
    ['2026-04-19', 'active', '2027-04-10', '244.50', 'year', null],
    ['2026-04-20', 'active', null, '244.50', 'year', '2026-05-20'],
    ['2026-05-19', 'active', null, '244.50', 'year', '2026-05-20'],
    ['2026-05-20', 'terminated', null, '244.50', 'year', '2026-05-20'],
  ])('%s: %s, due %s, %s a %s', async (day, ...expected) => {
    const [status, nextDueDate, premium, premiumPeriod, endsOn] = expected;
    expect(contractListedOn(await documentOf(history), date(day))).toEqual({
      ...{ id: CONTRACT, number: '100000001', family: 'habitation', label: 'Assurance habitation' },
      ...{ subscribedOn: '2025-04-10', startsOn: '2025-04-10', endsOn },
      ...{ status, nextDueDate, premium, premiumPeriod },
    });
  });

  it('has each guarantee with ceiling, deductible and exclusions, and what is insured by name alone', async () => {
    const answer = contractOn(await documentOf(history), date('2026-04-21'));
    expect(answer).toMatchObject({
      formula: 'confort',
      guarantees: [
        {
          code: 'responsabilite-civile',
          label: 'Responsabilité civile',
          ceiling: '1000000.00',
          deductible: '150.00',
          exclusions: ['Faute intentionnelle'],
        },
      ],
      options: [{ code: 'assistance', label: 'Assistance 0 km' }],
      insured: { kind: 'home', address: { personal: home, field: 'address' } },
      amendments: [
        { id: ONE, requestedOn: '2025-11-10', from: '2025-12-01', status: 'applied', closedOn: '2025-12-01' },
      ],
      termination: { ground: 'infra-annual', endsOn: '2026-05-20', refund: '12.34', refundBy: '2026-06-19' },
    });
  });

  it('knows nothing of what was told later', async () => {
    const answer = contractOn(await documentOf(history), date('2025-11-09'));
    expect([answer.amendments, answer.termination, answer.renewalNotice]).toEqual([[], null, null]);
  });
});
