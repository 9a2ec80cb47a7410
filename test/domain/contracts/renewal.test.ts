import type { ContractCommand } from '../../../domain/contracts/commands.js';
import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { ReferencePeriod } from '../../../domain/contracts/rules/motor-coefficient.js';
import { date } from '../../../domain/shared/calendar.js';
import { YearlyDayField } from '../../../domain/shared/calendar/yearly-day.js';
import { toCents } from '../../../domain/shared/money.js';
import { given } from '../../kit/given.js';
import { ending, noticed, pricing, renewed, subscribed } from './policies.js';

const started = subscribed('2025-04-10');
const DUE = date('2026-04-10');

const sending = (today: string, dueOn = '2026-04-10'): ContractCommand => ({
  type: 'SendRenewalNotice',
  today: date(today),
  dueOn: date(dueOn),
  pricing: pricing(dueOn),
});
const renewing = (today: string, dueOn = '2026-04-10', price = pricing(dueOn)): ContractCommand => ({
  type: 'RenewContract',
  today: date(today),
  dueOn: date(dueOn),
  pricing: price,
});
const ended: ContractEvent = {
  type: 'ContractTerminated',
  data: {
    ground: { kind: 'yearly' },
    receivedOn: date('2026-01-10'),
    endsOn: DUE,
    paid: [],
    refund: toCents(0),
    refundBy: date('2026-05-10'),
    rule: { id: 'contracts.refund-on-termination', version: 1 },
  },
};

describe('a renewal notice', () => {
  it.each([
    ['2026-01-26', '2026-02-10'],
    ['2026-01-27', '2026-02-16'],
  ])('sent on %s gives until %s', (sentOn, by) =>
    given(contracts, [started])
      .when(sending(sentOn))
      .then([noticed('2026-04-10', sentOn, by)]),
  );

  it('is sent once for a due date', () =>
    given(contracts, [started, noticed('2026-04-10', '2026-01-10', '2026-02-10')])
      .when(sending('2026-01-11'))
      .thenRefused('contracts.notice-already-sent', { sentOn: '2026-01-10' }));

  it('may come once the contract is renewed, and is of no other day', () => {
    const known = given(contracts, [started, renewed('2026-04-10', '2027-04-10')]);
    known.when(sending('2026-05-01')).then([noticed('2026-04-10', '2026-05-01', '2026-05-21')]);
    known
      .when(sending('2026-05-01', '2028-04-10'))
      .thenRefused('contracts.not-the-due-date', { nextDueOn: '2027-04-10' });
  });

  it('is not sent for the day on which the contract ends', () =>
    given(contracts, [started, ended])
      .when(sending('2026-01-26'))
      .thenRefused('contracts.ended', { endsOn: '2026-04-10' }));
});

describe('a renewal', () => {
  it.each(['2026-04-10', '2026-04-20'])('is made on %s', (today) =>
    given(contracts, [started])
      .when(renewing(today))
      .then([renewed('2026-04-10', '2027-04-10')]),
  );

  it('is refused the day before', () =>
    given(contracts, [started])
      .when(renewing('2026-04-09'))
      .thenRefused('contracts.renewal-to-come', { dueOn: '2026-04-10' }));

  it('comes in the order of the years, each once', () => {
    const known = given(contracts, [started, renewed('2026-04-10', '2027-04-10')]);
    const refusal = ['contracts.not-the-due-date', { nextDueOn: '2027-04-10' }] as const;
    known.when(renewing('2028-05-01')).thenRefused(...refusal);
    known.when(renewing('2028-05-01', '2028-04-10')).thenRefused(...refusal);
    known.when(renewing('2028-05-01', '2027-04-10')).then([renewed('2027-04-10', '2028-04-10')]);
  });

  it('of 29 February comes back to the 29th', () =>
    given(contracts, [subscribed('2024-02-29'), renewed('2027-02-28', '2028-02-29')])
      .when(renewing('2028-02-29', '2028-02-29'))
      .then([renewed('2028-02-29', '2029-02-28')]));

  it('is not made of a contract that ends on it', () =>
    given(contracts, [started, ended])
      .when(renewing('2026-04-10'))
      .thenRefused('contracts.ended', { endsOn: '2026-04-10' }));

  it('asks the premium that was announced, and no other', () => {
    const known = given(contracts, [started, noticed('2026-04-10', '2026-01-10', '2026-02-10')]);
    const dearer = { ...pricing('2026-04-10'), yearly: toCents(24_451) };
    known
      .when(renewing('2026-04-10', '2026-04-10', dearer))
      .thenRefused('contracts.premium-not-announced', { announced: 24_450 });
    known.when(renewing('2026-04-10')).then([renewed('2026-04-10', '2027-04-10')]);
  });

  it('is priced for its own day and risk', () => {
    const known = given(contracts, [started]);
    known
      .when(renewing('2026-04-10', '2026-04-10', pricing('2026-04-11')))
      .thenRefused('contracts.priced-for-another-day', { from: '2026-04-10' });
    known
      .when(renewing('2026-04-10', '2026-04-10', pricing('2026-04-10', 'habitation', 'essentielle')))
      .thenRefused('contracts.priced-for-another-risk');
  });

  it('may bring new general conditions', () =>
    given(contracts, [started])
      .when({ ...renewing('2026-04-10'), conditions: 'habitation-2026-01' } as ContractCommand)
      .thenState((contract) =>
        expect(contract).toMatchObject({
          conditions: [{ value: 'habitation-2025-01' }, { from: '2026-04-10', value: 'habitation-2026-01' }],
        }),
      ));
});

describe('the motor coefficient of a contract', () => {
  const period: Omit<ReferencePeriod, 'before'> = {
    dueOn: DUE,
    claims: [],
    yearsWithoutClaim: 1,
    yearsAtLowest: 0,
    use: 'ordinary',
    suspendedMonths: 0,
  };
  const revising = (today: string): ContractCommand => ({
    type: 'ReviseMotorCoefficient',
    today: date(today),
    ...period,
  });
  const auto = subscribed('2025-04-10', 'auto');

  it.each<[string, boolean]>([
    ['2026-01-10', false],
    ['2026-01-11', true],
  ])('is revised from the day of its notice on: %s %s', (today, over) => {
    const outcome = given(contracts, [auto]).when(revising(today));
    if (!over) return outcome.thenRefused('contracts.reference-period-open', { from: '2026-01-11', to: '2026-02-09' });
    return outcome.thenState((contract) =>
      expect(contract).toMatchObject({
        motorCoefficient: [{ value: '1.00' }, { from: '2026-04-10', value: '0.95' }],
      }),
    );
  });

  it('makes the price of the renewal', () => {
    const decided = contracts.decide(revising('2026-02-10'), given(contracts, [auto]).state);
    if ('refused' in decided) throw new Error(decided.refused);
    const known = given(contracts, [auto, ...decided]);
    known.when(revising('2026-02-11')).thenRefused('contracts.coefficient-already-revised');
    const old = pricing('2026-04-10', 'auto');
    known.when(renewing('2026-04-10', '2026-04-10', old)).thenRefused('contracts.priced-for-another-risk');
    const reduced = { ...old, risk: { ...old.risk, motorCoefficient: '0.95' } };
    known
      .when(renewing('2026-04-10', '2026-04-10', reduced))
      .thenState((contract) => expect(contract).toMatchObject({ nextDueOn: '2027-04-10' }));
  });

  it.each<[string, string, boolean]>([
    ['2025-05-10', '2026-02-09', true],
    ['2025-05-11', '2026-02-10', false],
  ])('of a contract from %s has a first period of nine months or more: %s, %s', (startsOn, earliest, revised) => {
    const young = subscribed(startsOn, 'auto', { dueDay: YearlyDayField.parse('04-10') });
    const outcome = given(contracts, [young]).when(revising('2026-02-10'));
    if (!revised) return outcome.thenRefused('contracts.first-period-too-short', { earliest, to: '2026-02-09' });
    return outcome.thenState((contract) =>
      expect(contract).toMatchObject({ motorCoefficient: [{}, { value: '0.95' }] }),
    );
  });

  it('is of a car alone, and of its next due date', () => {
    given(contracts, [started])
      .when(revising('2026-02-10'))
      .thenRefused('contracts.without-motor-coefficient', { family: 'habitation' });
    given(contracts, [auto, renewed('2026-04-10', '2027-04-10', 'auto')])
      .when(revising('2026-05-01'))
      .thenRefused('contracts.not-the-due-date', { nextDueOn: '2027-04-10' });
  });

  it('is not revised for the day on which the contract ends', () =>
    given(contracts, [auto])
      .when(ending('2026-01-10', { kind: 'yearly' }))
      .thenState((state) =>
        expect(contracts.decide(revising('2026-02-10'), state)).toEqual({
          refused: 'contracts.ended',
          facts: { endsOn: '2026-04-10' },
        }),
      ));
});
