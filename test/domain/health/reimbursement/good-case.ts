import fc from 'fast-check';
import { healthOptics } from '../../../../domain/parameters/health-optics.js';
import type { CaseJson } from './simulated.js';

const euros = (most: number, least = 0) =>
  fc
    .integer({ min: least, max: most })
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const decimals = (most: number, digits: number) =>
  fc.integer({ min: 0, max: most * 10 ** digits }).map((value) => (value / 10 ** digits).toFixed(digits));

const day = fc
  .tuple(fc.integer({ min: 2021, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'));

const guarantee = fc.oneof(
  fc.record(
    { kind: fc.constant('percent-of-base'), percent: decimals(1000, 2), includesAmo: fc.boolean() },
    { requiredKeys: ['kind', 'percent'] },
  ),
  fc.record(
    { kind: fc.constant('allowance'), amount: euros(200_000), includesAmo: fc.boolean(), frameLimit: euros(20_000) },
    { requiredKeys: ['kind', 'amount', 'includesAmo'] },
  ),
  fc.constantFrom({ kind: 'none' }, { kind: 'co-payment-only' }),
);
const counters = fc.record({ participation: euros(6_000), franchise: euros(6_000) });
const kept = fc.oneof(fc.constant('default'), euros(1_000));

const amounts = fc
  .oneof(euros(20_000, 1), euros(999_999_999, 1))
  .chain((price) =>
    fc.record({ price: fc.constant(price), base: fc.oneof(fc.constant(price), euros(20_000), euros(999_999_999)) }),
  );
const rate = fc.oneof(
  fc.constantFrom('0.15', '0.30', '0.55', '0.60', '0.65', '0.70', '0.80', '1.00', '0', '1'),
  decimals(1, 4),
);

const anyAct = fc.record(
  {
    careOn: day,
    rate,
    inPathway: fc.boolean(),
    flatParticipation: kept,
    franchise: kept,
    countersThisYear: counters,
    countersToday: counters,
    units: fc.integer({ min: 1, max: 99 }),
    responsible: fc.boolean(),
    optam: fc.boolean(),
    equipment: fc.constantFrom(...Object.keys(healthOptics.equipment)),
    guarantee,
  },
  { requiredKeys: ['careOn', 'rate', 'guarantee'] },
);

const hospital = fc.record(
  { days: fc.integer({ min: 1, max: 366 }), psychiatric: fc.boolean(), heavyAct: fc.boolean() },
  { requiredKeys: ['days'] },
);
const ofAct = fc.oneof(
  fc.record({ act: fc.constantFrom('doctor', 'paramedic', 'lab', 'drug', 'transport', 'optics', 'dental', 'hearing') }),
  fc.record({ act: fc.constant('hospital'), hospital }),
  fc.record({ act: fc.constant('optics'), framePrice: fc.constant('0.01') }),
);
const common = fc.tuple(anyAct, amounts, ofAct).map(([rest, money, act]): CaseJson => ({ ...rest, ...money, ...act }));

const priced = (price: string) => ({ price, base: price });
const inBasket = fc
  .record({ act: fc.constantFrom('optics', 'dental', 'hearing'), ...{ rest: anyAct, price: euros(37_000, 1) } })
  .map(({ act, rest, price }): CaseJson => ({ ...rest, act, ...priced(price), fullRefundBasket: true }));
const frames = fc
  .record({ rest: anyAct, price: euros(100_000, 40_000), framePrice: euros(40_000) })
  .map(({ rest, ...money }): CaseJson => ({ ...rest, act: 'optics', base: '0.15', ...money }));

/** Cases that must be answered: every act, kind of guarantee and flag, small and very large amounts. */
export const goodCase: fc.Arbitrary<CaseJson> = fc.oneof({ weight: 4, arbitrary: common }, inBasket, frames);
