import fc from 'fast-check';
import { simulateWithdrawal } from '../../../../domain/savings/tax/simulate-withdrawal.js';
import { goodExit, goodWithdrawal } from './good-case.js';
import { plan, refused, youngContract, type CaseJson } from './simulated.js';

const BAD_AMOUNTS = [
  ...['', '1', '1.5', '1.234', '-1.00', '-0.00', '+1.00', '01.00', '1e3', '1,00', ' 1.00', '1.00 ', 'NaN', 'Infinity'],
  ...['0x10.00', '١٢.٠٠', '１２.００', '100000000.00', '99999999999.99'],
];
const BAD_RATES = ['', '-0.10', '1.01', '2', '0.70001', '.7', '0,70', '70 %', '1e-1', 'NaN', '٠.٧', '00.7', '1.0001'];
const BAD_DATES = ['', '2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '1899-12-31', '2200-01-01', '٢٠٢٦-١١-٢٣'];
const NO_GAINS = { old: '0.00', oldFlatLevy: '0.00', newAtReducedRate: '0.00', newAtFullRate: '0.00' };

describe('a bad amount', () => {
  it.each(BAD_AMOUNTS)('«%s» is refused everywhere', (bad) => {
    const places: readonly (readonly [pointer: string, changes: CaseJson])[] = [
      ['/amount', { amount: bad }],
      ['/netWanted', { amount: undefined, netWanted: bad }],
      ['/contract/value', { contract: { value: bad } }],
      ['/contract/oldPremiums', { contract: { oldPremiums: bad } }],
      ['/contract/newPremiums', { contract: { newPremiums: bad } }],
      [
        '/contract/socialLeviesAlreadyPaid/levies',
        { contract: { socialLeviesAlreadyPaid: { taxedProducts: '1.00', levies: bad } } },
      ],
      ['/household/allowanceUsed', { household: { allowanceUsed: bad } }],
      ['/household/gainsThisYear/old', { household: { gainsThisYear: { ...NO_GAINS, old: bad } } }],
      ['/household/allContractsPremiums/new', { household: { allContractsPremiums: { old: '0.00', new: bad } } }],
      ['/household/otherTaxableIncome', { household: { otherTaxableIncome: bad } }],
      ['/household/referenceIncomeTwoYearsAgo', { household: { referenceIncomeTwoYearsAgo: bad } }],
    ];
    for (const [pointer, changes] of places)
      expect(refused(changes)).toEqual([expect.stringMatching(`^${pointer} amount\\.`)]);
  });

  it('of another type is refused', () => {
    for (const bad of [12, null, true, [], {}, ['1.00']])
      expect(refused({ amount: bad })).toEqual(['/amount case.wrong-type']);
  });

  it('is zero, or more than the value', () => {
    expect(refused({ amount: '0.00' })).toEqual(['/amount amount.zero']);
    expect(refused({ amount: undefined, netWanted: '0.00' })).toEqual(['/netWanted amount.zero']);
    expect(refused({ contract: { value: '0.00' } })).toEqual(['/contract/value amount.zero']);
    expect(refused({ amount: '12500.01' })).toEqual(['/amount tax.above-value']);
    expect(refused({ amount: undefined, netWanted: '12500.01' })).toEqual(['/netWanted tax.net-above-value']);
  });

  it('is not one of a cent, nor all of the value', () => {
    for (const amount of ['0.01', '12500.00'])
      expect(simulateWithdrawal({ ...youngContract, amount })).not.toHaveProperty('errors');
  });

  it('is missing, or told twice', () => {
    expect(refused({ amount: undefined })).toEqual(['/amount case.missing']);
    expect(refused({ total: true })).toEqual(['/total tax.two-amounts']);
    expect(refused({ netWanted: '1.00' })).toEqual(['/netWanted tax.two-amounts']);
    expect(refused({ amount: undefined, total: false })).toEqual(['/total case.unknown-value']);
  });
});

describe('a bad case', () => {
  it.each(BAD_RATES)('has the marginal rate «%s»', (marginalRate) =>
    expect(refused({ household: { marginalRate } })).toEqual(['/household/marginalRate rate.invalid']),
  );

  it.each(BAD_DATES)('has the date «%s»', (bad) => {
    expect(refused({ withdrawnOn: bad })).toEqual(['/withdrawnOn date.invalid']);
    expect(refused({ contract: { openedOn: bad } })).toEqual(['/contract/openedOn date.invalid']);
  });

  it('is withdrawn before the contract was opened, and not on that day', () => {
    expect(refused({ contract: { openedOn: '2026-11-24' } })).toEqual(['/withdrawnOn tax.before-opening']);
    const contract = { ...(youngContract.contract as object), openedOn: '2026-11-23' };
    expect(simulateWithdrawal({ ...youngContract, contract })).not.toHaveProperty('errors');
  });

  it('lacks a key that has no default', () => {
    for (const key of ['kind', 'withdrawnOn']) expect(refused({ [key]: undefined })).toEqual([`/${key} case.missing`]);
    for (const key of ['openedOn', 'value', 'oldPremiums', 'newPremiums'])
      expect(refused({ contract: { [key]: undefined } })).toEqual([`/contract/${key} case.missing`]);
    expect(refused({ household: { status: undefined } })).toEqual(['/household/status case.missing']);
    expect(refused({ reason: undefined }, plan)).toEqual(['/reason case.missing']);
    const { household: _household, ...rest } = youngContract;
    expect(simulateWithdrawal(rest)).toMatchObject({ errors: [{ pointer: '/household', code: 'case.missing' }] });
  });

  it('has an unknown key, kind, status, reason or rule', () => {
    expect(refused({ colour: 'red' })).toEqual(['/colour case.unknown-key']);
    for (const block of ['contract', 'household', 'options'])
      expect(refused({ [block]: { colour: 'red' } })).toEqual([`/${block}/colour case.unknown-key`]);
    expect(refused({ kind: 'pea' })).toEqual(['/kind case.unknown-value']);
    expect(refused({ household: { status: 'married' } })).toEqual(['/household/status case.unknown-value']);
    expect(refused({ reason: 'boat' }, plan)).toEqual(['/reason case.unknown-value']);
    expect(refused({ reason: 'home' })).toEqual(['/reason case.unknown-key']);
    expect(refused({ options: { lossRule: 'lenient' } })).toEqual(['/options/lossRule case.unknown-value']);
    expect(refused({ options: { incomeTaxScale: 'yes' } })).toEqual(['/options/incomeTaxScale case.wrong-type']);
  });

  it('tells the allowance used and the gains of the year both', () =>
    expect(refused({ household: { allowanceUsed: '0.00', gainsThisYear: NO_GAINS } })).toEqual([
      '/household/gainsThisYear tax.allowance-and-gains',
    ]));

  it('wants the option for the scale without the income', () =>
    expect(refused({ options: { incomeTaxScale: true }, household: { marginalRate: '0.30' } })).toEqual([
      '/household/otherTaxableIncome tax.income-needed',
    ]));

  it('has a gain at the scale with neither income nor rate', () => {
    const contract = { openedOn: '2010-01-01', oldPremiums: '10000.00', newPremiums: '0.00' };
    expect(refused({ contract })).toEqual(['/household/marginalRate tax.rate-needed']);
    expect(refused({ household: { marginalRate: undefined } }, plan)).toEqual([
      '/household/marginalRate tax.rate-needed',
    ]);
  });

  it('wants a waiver without the income, or at the limit', () => {
    const waiver = (status: string, referenceIncomeTwoYearsAgo?: string) => ({
      options: { withholdingWaiver: true },
      household: { status, referenceIncomeTwoYearsAgo },
    });
    const tooHigh = ['/options/withholdingWaiver tax.waiver-income-too-high'];
    expect(refused(waiver('single'))).toEqual(['/household/referenceIncomeTwoYearsAgo tax.waiver-income-missing']);
    expect(refused(waiver('single', '25000.00'))).toEqual(tooHigh);
    expect(refused(waiver('couple', '50000.00'))).toEqual(tooHigh);
    for (const [status, income] of [
      ['single', '24999.99'],
      ['couple', '49999.99'],
    ] as const)
      expect(simulateWithdrawal({ ...youngContract, ...waiver(status, income) })).toMatchObject({
        withheld: { advanceLevy: '0.00', socialLevies: '172.00' },
        balance: '128.00',
      });
  });

  it('has levies above the products they were taken on', () =>
    expect(refused({ contract: { socialLeviesAlreadyPaid: { taxedProducts: '1.00', levies: '1.01' } } })).toEqual([
      '/contract/socialLeviesAlreadyPaid/levies tax.levies-above-products',
    ]));

  it('is of a day before the first known value of a parameter it needs', () => {
    const before = refused({ withdrawnOn: '2017-12-31', contract: { openedOn: '2017-10-01' } });
    expect(before).toContain('/withdrawnOn tax.parameter-unknown');
    const scale = { options: { incomeTaxScale: true }, household: { otherTaxableIncome: '50000.00' } };
    expect(new Set(refused({ ...scale, withdrawnOn: '2023-12-31' }))).toEqual(
      new Set(['/withdrawnOn tax.parameter-unknown']),
    );
  });

  it('is told all its errors at once, in French', () =>
    expect(
      simulateWithdrawal({ ...youngContract, amount: '1', withdrawnOn: 'today', household: { status: 'alone' } }),
    ).toMatchObject({
      errors: [
        { pointer: '/withdrawnOn' },
        { pointer: '/household/status' },
        { detail: expect.stringMatching(/^Un montant/) as unknown },
      ],
    }));
});

const answers = (input: unknown): string => {
  const answer = simulateWithdrawal(input);
  if (!('errors' in answer)) return 'result';
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { pointer, code, detail } of answer.errors) {
    expect(pointer).toMatch(/^(\/([^~/]|~[01])*)*$/s);
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(detail).toMatch(/^[\p{Lu}«].+\.$/u);
  }
  return 'errors';
};

describe('anything at all', () => {
  it('is refused and never throws', () =>
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (input) =>
        expect(answers(input)).toBe('errors'),
      ),
      { numRuns: 1000 },
    ));

  it('in the place of one value is refused or answered, and never throws', () =>
    fc.assert(
      fc.property(fc.oneof(goodWithdrawal, goodExit), fc.nat(), fc.nat(), fc.anything(), (told, at, within, value) => {
        const keys = Object.keys(told);
        const key = keys[at % keys.length]!;
        const block = told[key];
        const inner = typeof block === 'object' && block !== null ? Object.keys(block) : [];
        const changed = inner.length > 0 ? { ...(block as object), [inner[within % inner.length]!]: value } : value;
        expect(['errors', 'result']).toContain(answers({ ...told, [key]: changed }));
      }),
      { numRuns: 1000 },
    ));

  it('of any day is refused or answered, and never throws', () =>
    fc.assert(
      fc.property(
        goodWithdrawal,
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1900, max: 2199 }),
        (told, ...years) => {
          const [opened, withdrawn] = years.toSorted((one, other) => one - other);
          const contract = { ...(told.contract as object), openedOn: `${opened}-02-28` };
          answers({ ...told, withdrawnOn: `${withdrawn}-12-31`, contract });
        },
      ),
    ));
});
