import { contracts } from '../../../domain/contracts/contracts.js';
import type { ContractCommand } from '../../../domain/contracts/commands.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import type { Contract, SubscribedContract } from '../../../domain/contracts/state.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';
import { amending, car, cover, ending, home, ONE, pricing, renewed, subscribed, TWO } from './policies.js';

const started = subscribed('2025-04-10');
const requested = (from: string, over: Parameters<typeof amending>[1] = {}): ContractEvent => {
  const { type: _type, today: _today, ...data } = amending(from, over);
  return { type: 'AmendmentRequested', effectiveOn: data.from, data };
};
const pricingOf = (...days: string[]) => days.map((day) => pricing(day));
const priced = (from: string, days = [from], amendment = ONE): ContractEvent => ({
  type: 'AmendmentPriced',
  effectiveOn: date(from),
  data: { amendment, pricings: pricingOf(...days) },
});
const applied = (from: string, amendment = ONE): ContractEvent => ({
  type: 'AmendmentApplied',
  effectiveOn: date(from),
  data: { amendment, from: date(from) },
});
const pricingIt = (...days: string[]): ContractCommand => ({
  type: 'PriceAmendment',
  today: date('2026-11-24'),
  amendment: ONE,
  pricings: pricingOf(...days),
});
const applying = (today: string): ContractCommand => ({ type: 'ApplyAmendment', today: date(today), amendment: ONE });
const open = (contract: Contract): SubscribedContract => contract as SubscribedContract;

describe('an amendment', () => {
  it('may hold from the first day of the contract', () =>
    given(contracts, [started])
      .when(amending('2025-04-10'))
      .then([requested('2025-04-10')]));

  it('is refused from the day before', () =>
    given(contracts, [started])
      .when(amending('2025-04-09'))
      .thenRefused('contracts.amendment-before-start', { startsOn: '2025-04-10' }));

  it('may hold on the last day of a contract that ends, and is refused on its end', () => {
    const ended: ContractEvent = {
      type: 'ContractTerminated',
      effectiveOn: date('2027-04-10'),
      data: {
        ground: { kind: 'yearly' },
        receivedOn: date('2026-11-20'),
        endsOn: date('2027-04-10'),
        paid: [],
        refund: pricing('2026-01-01', 'epargne').yearly,
        refundBy: date('2027-05-10'),
        rule: { id: 'contracts.refund-on-termination', version: 1 },
      },
    };
    const known = given(contracts, [started, ended]);
    known.when(amending('2027-04-09')).then([requested('2027-04-09')]);
    known.when(amending('2027-04-10')).thenRefused('contracts.amendment-after-end', { endsOn: '2027-04-10' });
  });

  it.each<[string, Parameters<typeof amending>[1], string, Record<string, unknown>]>([
    ['without a change', { change: {} }, 'contracts.amendment-empty', {}],
    ['for a car', { insured: car }, 'contracts.insured-of-another-family', { family: 'habitation' }],
  ])('is refused %s', (_what, over, code, facts) =>
    given(contracts, [started]).when(amending('2026-12-01', over)).thenRefused(code, facts),
  );

  it('is refused twice with one id, and beyond twenty that wait', () => {
    given(contracts, [started, requested('2026-12-01')])
      .when(amending('2026-12-02'))
      .thenRefused('contracts.amendment-known');
    const many = Array.from({ length: 20 }, (_, index) =>
      requested('2026-12-01', { amendment: String(index).padStart(32, '0') }),
    );
    given(contracts, [started, ...many])
      .when(amending('2026-12-01'))
      .thenRefused('contracts.too-many-amendments', { most: 20 });
  });

  it('is priced for its day and for each later change of the premium', () => {
    const known = given(contracts, [started, renewed('2026-04-10', '2027-04-10'), requested('2026-02-01')]);
    known
      .when(pricingIt('2026-02-01'))
      .thenRefused('contracts.pricing-incomplete', { days: ['2026-02-01', '2026-04-10'] });
    known.when(pricingIt('2026-02-01', '2026-04-10')).then([priced('2026-02-01', ['2026-02-01', '2026-04-10'])]);
  });

  it('is priced for the formula that it asks for', () => {
    const wanted = requested('2026-12-01', { change: { cover: cover('essentielle') } });
    const pricings = [pricing('2026-12-01', 'habitation', 'essentielle')];
    const known = given(contracts, [started, wanted]);
    known.when(pricingIt('2026-12-01')).thenRefused('contracts.priced-for-another-risk');
    known
      .when({ type: 'PriceAmendment', today: date('2026-11-24'), amendment: ONE, pricings })
      .then([{ type: 'AmendmentPriced', effectiveOn: date('2026-12-01'), data: { amendment: ONE, pricings } }]);
  });

  it.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-09', true],
  ])('is applied on %s: %s', (today, can) => {
    const outcome = given(contracts, [started, requested('2026-12-01'), priced('2026-12-01')]).when(applying(today));
    if (can) outcome.then([applied('2026-12-01')]);
    else outcome.thenRefused('contracts.amendment-to-come', { from: '2026-12-01' });
  });

  it('holds from its day, and not before', () => {
    const history = [started, requested('2026-12-01', { insured: home }), priced('2026-12-01'), applied('2026-12-01')];
    const contract = open(given(contracts, history).state);
    expect(contract.frequency).toEqual([
      { from: '2025-04-10', value: 'month' },
      { from: '2026-12-01', value: 'year' },
    ]);
    expect(contract.premium.map(({ from }) => from)).toEqual(['2025-04-10', '2026-12-01']);
    expect(contract.insured.map(({ from }) => from)).toEqual(['2025-04-10', '2026-12-01']);
    expect(contract.pending).toEqual([]);
  });

  it.each<[string, readonly ContractEvent[], readonly string[]]>([
    ['never priced', [requested('2026-12-01')], ['2026-12-01']],
    [
      'priced before a renewal',
      [requested('2026-02-01'), priced('2026-02-01'), renewed('2026-04-10', '2027-04-10')],
      ['2026-02-01', '2026-04-10'],
    ],
    [
      'priced before another was applied',
      [
        requested('2026-12-01'),
        priced('2026-12-01'),
        requested('2026-10-01', { amendment: TWO }),
        priced('2026-10-01', ['2026-10-01'], TWO),
        applied('2026-10-01', TWO),
      ],
      ['2026-12-01'],
    ],
  ])('is not applied when it was %s', (_what, since, days) =>
    given(contracts, [started, ...since])
      .when(applying('2026-12-01'))
      .thenRefused('contracts.amendment-not-priced', { days }),
  );

  it('may be withdrawn while it waits, once', () => {
    const withdrawing = { type: 'WithdrawAmendment', today: date('2026-11-24'), amendment: ONE } as const;
    const gone: ContractEvent = { type: 'AmendmentWithdrawn', data: { amendment: ONE, reason: 'member' } };
    const history = [started, requested('2026-12-01')];
    given(contracts, history)
      .when({ ...withdrawing, reason: 'member' })
      .then([gone]);
    given(contracts, [...history, gone])
      .when({ ...withdrawing, reason: 'member' })
      .thenRefused('contracts.amendment-unknown');
  });

  it('is withdrawn with the contract when it would come after the end', () =>
    given(contracts, [started, requested('2027-04-09'), requested('2027-04-10', { amendment: TWO })])
      .when(ending('2026-11-24', { kind: 'yearly' }))
      .thenState((contract) => expect(open(contract).pending.map(({ amendment }) => amendment)).toEqual([ONE])));
});
