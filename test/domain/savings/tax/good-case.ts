import fc from 'fast-check';
import type { CaseJson } from './simulated.js';

const written = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const euros = (most: number, least = 0) => fc.integer({ min: least, max: most }).map(written);

const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'));

const how = (value: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ amount: euros(value, 1) }) },
    fc.constant({ amount: written(value) }),
    fc.constant({ total: true }),
    fc.record({ netWanted: euros(Math.max(1, Math.floor(value * 0.4)), 1) }),
  );

const income = fc.oneof(
  fc.record({ otherTaxableIncome: fc.oneof(euros(30_000_000), euros(2_500_000, 1_100_000)) }),
  fc.record({ marginalRate: fc.constantFrom('0.00', '0.11', '0.30', '0.41', '0.45', '1', '0.1234') }),
);
const usedOrGains = fc.oneof(
  fc.constant({}),
  fc.record({ allowanceUsed: euros(1_000_000) }),
  fc.record({
    gainsThisYear: fc.record({
      ...{ old: euros(800_000), oldFlatLevy: euros(800_000) },
      ...{ newAtReducedRate: euros(800_000), newAtFullRate: euros(800_000) },
    }),
  }),
);
const premiumsOfAll = fc.oneof(
  fc.constant({}),
  fc.record({ allContractsPremiums: fc.record({ old: euros(30_000_000), new: euros(30_000_000) }) }),
);
const household = fc
  .tuple(fc.constantFrom('single', 'couple'), income, usedOrGains, premiumsOfAll, euros(2_499_999))
  .map(([status, ...told]): CaseJson => {
    const [rate, used, premiums, referenceIncomeTwoYearsAgo] = told;
    return { status, ...rate, ...used, ...premiums, referenceIncomeTwoYearsAgo };
  });

const options = fc.record(
  { flatLevyOnOldGains: fc.boolean(), withholdingWaiver: fc.boolean(), incomeTaxScale: fc.boolean() },
  { requiredKeys: [] },
);

const worth = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1_000, max: 9_999_999_999 }));
const paidIn = (value: number) =>
  fc.tuple(
    ...([0, 1].map(() => fc.integer({ min: 0, max: Math.min(9_999_999_999, value) }).map(written)) as [
      fc.Arbitrary<string>,
      fc.Arbitrary<string>,
    ]),
  );
const levied = (value: number) =>
  fc.oneof(
    fc.constant({}),
    fc.integer({ min: 0, max: value }).map((products) => ({
      socialLeviesAlreadyPaid: { taxedProducts: written(products), levies: written(Math.round(products * 0.172)) },
    })),
  );

/** The option for the scale needs the other income. */
const withIncome = (told: CaseJson): CaseJson => {
  const { otherTaxableIncome } = told.household as CaseJson;
  return otherTaxableIncome === undefined
    ? { ...told, options: { ...(told.options as object), incomeTaxScale: false } }
    : told;
};

const frame = (value: number) =>
  fc.record({ withdrawnOn: day(2024, 2030), openedOn: day(1975, 2023), how: how(value), household, options });

/** Withdrawals from assurance vie that must be answered. */
export const goodWithdrawal: fc.Arbitrary<CaseJson> = worth.chain((value) =>
  fc
    .tuple(frame(value), paidIn(value), levied(value))
    .map(([{ openedOn, how: amount, ...rest }, [oldPremiums, newPremiums], levies]) =>
      withIncome({
        kind: 'assurance-vie',
        ...rest,
        ...amount,
        contract: { openedOn, value: written(value), oldPremiums, newPremiums, ...levies },
      }),
    ),
);

/** Exits from a PER that must be answered. */
export const goodExit: fc.Arbitrary<CaseJson> = worth.chain((value) =>
  fc
    .tuple(frame(value), paidIn(value), fc.constantFrom('retirement', 'home', 'accident'))
    .map(([{ openedOn, how: amount, ...rest }, [deductedContributions, otherContributions], reason]) =>
      withIncome({
        kind: 'per',
        ...rest,
        ...amount,
        reason,
        contract: { openedOn, value: written(value), deductedContributions, otherContributions },
      }),
    ),
);
