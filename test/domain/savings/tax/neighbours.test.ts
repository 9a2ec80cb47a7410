import { CASES } from './examples.js';
import { simulated, simulatedPlan } from './simulated.js';

const opened = (openedOn: string, more = {}) => ({ contract: { openedOn }, ...more });
const levy = (withdrawnOn: string, openedOn: string) =>
  simulated({ withdrawnOn, contract: { openedOn } }).withheld.advanceLevy;

describe('a day beside the anniversary', () => {
  it.each([
    ['2026-11-22', '2018-11-23', '128.00'],
    ['2026-11-23', '2018-11-23', '75.00'],
    ['2026-11-24', '2018-11-23', '75.00'],
    ['2028-02-28', '2020-02-29', '128.00'],
    ['2028-02-29', '2020-02-29', '75.00'],
    ['2028-02-28', '2020-02-28', '75.00'],
    ['2028-02-29', '2020-03-01', '128.00'],
    ['2104-02-27', '2096-02-29', '128.00'],
    ['2104-02-29', '2096-02-29', '75.00'],
    ['2199-12-31', '2195-01-01', '128.00'],
  ])('a withdrawal on %s of a contract opened on %s is levied %s', (withdrawnOn, openedOn, expected) =>
    expect(levy(withdrawnOn, openedOn)).toBe(expected),
  );

  it('the flat levy falls at four years to the day, and at eight', () => {
    const flat = (withdrawnOn: string) => simulated({ ...CASES['E14 in 2019'], withdrawnOn }).withheld.flatLevy;
    expect(['2020-02-29', '2020-03-01', '2024-02-29', '2024-03-01'].map(flat)).toEqual([
      ...['350.00', '150.00', '150.00', '75.00'],
    ]);
  });

  it('a contract opened on 29 February has four years on 28 February of a year without one', () => {
    const { contract, ...rest } = CASES['E14 in 2019']!;
    const opened2096 = { ...(contract as object), openedOn: '2096-02-29' };
    const flat = (withdrawnOn: string) =>
      simulated({ ...rest, contract: opened2096, household: { marginalRate: '0.30' }, withdrawnOn }).withheld.flatLevy;
    expect(['2100-02-27', '2100-02-28'].map(flat)).toEqual(['350.00', '150.00']);
  });

  it('the levies of a PER rise on 1 January 2026', () =>
    expect(
      ['2025-12-31', '2026-01-01'].map((day) => simulatedPlan({ withdrawnOn: day }).withheld.socialLevies),
    ).toEqual([...['1720.00', '1860.00']]));

  it('the scale of the year is unknown from 1 January 2026', () =>
    expect(['2025-12-31', '2026-01-01'].map((withdrawnOn) => simulated({ withdrawnOn }).warnings)).toEqual([
      [],
      ['tax.scale-of-year-unknown'],
    ]));
});

describe('a contract of another age of the law', () => {
  const old = { oldPremiums: '10000.00', newPremiums: '0.00' };
  const atFortyOne = { household: { marginalRate: '0.41' } };

  it('opened before 1983 bears no income tax on old premiums, and social levies', () => {
    const answer = simulated({ contract: { ...old, openedOn: '1982-12-31' } });
    expect(answer).toMatchObject({ gainOnOldPremiums: '1000.00', finalIncomeTax: '0.00', balance: '0.00' });
    expect(answer.withheld).toEqual({ flatLevy: '0.00', advanceLevy: '0.00', socialLevies: '172.00' });
  });

  it('opened in 1983 bears it, after the allowance', () =>
    expect(
      simulated({
        contract: { ...old, openedOn: '1983-01-01' },
        household: { marginalRate: '0.41', allowanceUsed: '4600.00' },
      }),
    ).toMatchObject({ finalIncomeTax: '410.00' }));

  it('below eight years has no allowance on old premiums', () =>
    expect(
      simulated({
        ...opened('2017-09-26'),
        ...atFortyOne,
        withdrawnOn: '2025-09-25',
        contract: { ...old, openedOn: '2017-09-26' },
      }),
    ).toMatchObject({ finalIncomeTax: '410.00', allowance: { onOldGains: '0.00' } }));

  it('opened since 27/09/2017 cannot have old premiums, which is said', () => {
    const warnings = (openedOn: string) => simulated({ contract: { ...old, openedOn }, ...atFortyOne }).warnings;
    expect(warnings('2017-09-26')).not.toContain('tax.premiums-before-opening');
    expect(warnings('2017-09-27')).toContain('tax.premiums-before-opening');
  });
});

describe('a cent beside a threshold', () => {
  const of = (before: string, after: string) =>
    simulated({ ...CASES.E05, household: { allContractsPremiums: { old: before, new: after } } });

  it('of €150,000 starts the full rate', () => {
    expect(of('0.00', '150000.00').gainAtFullRate).toBe('0.00');
    expect(of('0.00', '150001.00')).toMatchObject({ gainAtReducedRate: '8999.94', gainAtFullRate: '0.06' });
    expect(of('149999.99', '0.02')).toMatchObject({ gainAtReducedRate: '4500.00', gainAtFullRate: '4500.00' });
    expect(of('150000.00', '0.01').gainAtReducedRate).toBe('0.00');
    expect(of('150000.01', '0.00').gainAtReducedRate).toBe('0.00');
  });

  it('of the allowance leaves a cent to tax', () => {
    const used = (allowanceUsed: string) => simulated({ ...CASES.E05, household: { allowanceUsed } }).allowance;
    expect(used('0.00')?.atReducedRate).toBe('4600.00');
    expect(used('4599.99')?.atReducedRate).toBe('0.01');
    expect(used('4600.00')?.atReducedRate).toBe('0.00');
    expect(used('5000.00')?.atReducedRate).toBe('0.00');
  });

  it('of high incomes warns of the contributions that are not simulated', () => {
    const warned = (otherTaxableIncome: string) => simulated({ household: { otherTaxableIncome } }).warnings;
    expect(warned('249000.00')).not.toContain('tax.high-income');
    expect(warned('249000.01')).toContain('tax.high-income');
  });
});

describe('the order of the allowance over the year', () => {
  const gains = { old: '0.00', oldFlatLevy: '0.00', newAtReducedRate: '0.00', newAtFullRate: '0.00' };
  const after = (gainsThisYear: object, more = {}) =>
    simulated({ ...CASES.E05, household: { gainsThisYear: { ...gains, ...gainsThisYear } }, ...more });

  it('takes the tax of the year with it, less the tax without', () => {
    expect(after({})).toMatchObject({ finalIncomeTax: '330.00' });
    expect(after({ newAtReducedRate: '4600.00' }).finalIncomeTax).toBe('675.00');
    expect(after({ newAtFullRate: '4600.00' }).finalIncomeTax).toBe('918.80');
    expect(after({ old: '1000.00' }).finalIncomeTax).toBe('405.00');
    expect(after({ oldFlatLevy: '1000.00' }).finalIncomeTax).toBe('405.00');
  });

  it('leaves the block of the allowance out', () => expect(after({})).not.toHaveProperty('allowance'));

  it('takes the effect of the option on earlier gains out of the tax of this withdrawal', () =>
    expect(
      simulated({
        ...CASES.E09,
        household: {
          status: 'single',
          otherTaxableIncome: '40000.00',
          gainsThisYear: { ...gains, newAtFullRate: '10000.00' },
        },
        options: { incomeTaxScale: true },
      }).finalIncomeTax,
    ).toBe('559.20'));
});

describe('the net wanted', () => {
  it('of the case of the interface asks for its gross', () => {
    const contract = { openedOn: '2020-03-01', value: '45678.90', oldPremiums: '0.00', newPremiums: '40000.00' };
    const answer = simulated({ contract, amount: undefined, netWanted: '7701.62' });
    expect(answer).toMatchObject({ amount: '8000.00', paid: '7701.62' });
  });

  it('of all there is leaves nothing, and a cent more is refused', () => {
    const all = { amount: undefined, netWanted: '11750.00' };
    expect(simulated(all)).toMatchObject({ amount: '12500.00', after: {} });
    expect(() => simulated({ ...all, netWanted: '11750.01' })).toThrow('tax.net-above-value');
  });
});

describe('levies that the euro fund paid', () => {
  const lost = {
    contract: {
      ...{ value: '51968.00', newPremiums: '50000.00' },
      socialLeviesAlreadyPaid: { taxedProducts: '6000.00', levies: '1032.00' },
    },
    amount: '20000.00',
  };
  it('go back to the contract for what was lost since', () =>
    expect(simulated(lost)).toMatchObject({
      socialLeviesRefundedToContract: '198.58',
      withheld: { socialLevies: '0.00' },
      after: { value: '31968.00' },
    }));
});
