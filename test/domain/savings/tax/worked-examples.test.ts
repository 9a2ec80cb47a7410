import { CASES } from './examples.js';
import { simulated, simulatedPlan } from './simulated.js';

const COLUMNS = [
  ...['capital', 'gainOnOldPremiums', 'gainOnNewPremiums', 'gainAtReducedRate', 'gainAtFullRate'],
  ...['onOldGains', 'atReducedRate', 'atFullRate', 'flatLevy', 'advanceLevy', 'socialLevies'],
  ...['paid', 'finalIncomeTax', 'balance'],
] as const;

/** C, Go, Gn, G75, G128, allowances, PFL, PFNL, PS, paid, final IR, balance. */
const TABLE: Readonly<Record<string, string>> = {
  E01: '4000.00 0.00 1000.00 0.00 1000.00 0.00 0.00 0.00 0.00 128.00 172.00 4700.00 128.00 0.00',
  E03: '7142.86 2857.14 0.00 0.00 0.00 2857.14 0.00 0.00 0.00 0.00 491.43 9508.57 0.00 0.00',
  E04: '7142.86 2857.14 0.00 0.00 0.00 2857.14 0.00 0.00 214.29 0.00 491.43 9294.28 0.00 -214.29',
  E05: '30000.00 0.00 9000.00 9000.00 0.00 0.00 4600.00 0.00 0.00 675.00 1548.00 36777.00 330.00 -345.00',
  E06: '41666.67 0.00 8333.33 5000.00 3333.33 0.00 4600.00 0.00 0.00 625.00 1433.33 47941.67 456.67 -168.33',
  E08: '25000.00 2666.67 2333.33 2333.33 0.00 2666.67 2333.33 0.00 0.00 175.00 860.00 28965.00 0.00 -175.00',
  E08b: '35000.00 25000.00 0.00 0.00 0.00 4600.00 0.00 0.00 0.00 0.00 4300.00 55700.00 6120.00 6120.00',
  E10: '64000.00 0.00 16000.00 16000.00 0.00 0.00 4600.00 0.00 0.00 1200.00 2752.00 76048.00 855.00 -345.00',
};

const flat = (id: string) => {
  const answer = simulated(CASES[id]);
  return { ...answer, ...answer.allowance, ...answer.withheld } as Readonly<Record<string, unknown>>;
};

describe('the worked withdrawals', () => {
  it.each(Object.entries(TABLE))('%s', (id, row) => {
    const answer = flat(id);
    expect(COLUMNS.map((column) => answer[column]).join(' ')).toBe(row);
  });

  it.each([
    ['E01', { oldPremiums: '0.00', newPremiums: '6000.00' }],
    ['E03', { oldPremiums: '22857.14', newPremiums: '0.00' }],
    ['E06', { oldPremiums: '0.00', newPremiums: '208333.33' }],
    ['E08', { oldPremiums: '26666.67', newPremiums: '23333.33' }],
  ])('%s leaves premiums', (id, left) => expect(simulated(CASES[id]).after).toMatchObject(left));

  it('E10 leaves nothing', () => expect(simulated(CASES.E10).after).toEqual({}));

  it('E03 computed exactly lowers the tax by the deductible CSG', () =>
    expect(simulated({ ...CASES.E03, household: { otherTaxableIncome: '50000.00' } })).toMatchObject({
      finalIncomeTax: '-58.29',
      warnings: ['tax.scale-of-year-unknown'],
    }));

  it('E08b by the flat levy costs 1,530.00', () =>
    expect(simulated(CASES['E08b by the flat levy'])).toMatchObject({
      withheld: { flatLevy: '1875.00' },
      finalIncomeTax: '1530.00',
      balance: '-345.00',
    }));

  it('E09 saves 50.96 by the option for the scale', () => {
    expect(simulated(CASES.E09)).toMatchObject({ gain: '2000.00', finalIncomeTax: '256.00' });
    expect(simulated(CASES['E09 by the option'])).toMatchObject({ finalIncomeTax: '205.04', balance: '-50.96' });
  });

  it('E11 in loss repays capital only, under the tolerance', () => {
    expect(simulated(CASES.E11)).toMatchObject({
      ...{ capital: '9000.00', gain: '0.00', paid: '9000.00' },
      withheld: { flatLevy: '0.00', advanceLevy: '0.00', socialLevies: '0.00' },
      after: { value: '9000.00', newPremiums: '11000.00' },
    });
    expect(simulated(CASES['E11 later']).gain).toBe('1000.00');
  });

  it('E11 in loss repays the prorata by the strict rule', () => {
    expect(simulated(CASES['E11 strict'])).toMatchObject({ capital: '10000.00', after: { newPremiums: '10000.00' } });
    expect(simulated(CASES['E11 later, strict']).gain).toBe('2000.00');
  });

  it.each([
    ['E12 first', '18181.82', '1818.18', '81818.18'],
    ['E12 second', '25837.32', '4162.68', '55980.86'],
    ['E12 third', '65980.86', '14019.14', undefined],
  ])('%s', (id, capital, gain, newPremiums) => {
    const answer = simulated(CASES[id]);
    expect([answer.capital, answer.gain, answer.after.newPremiums]).toEqual([capital, gain, newPremiums]);
  });

  it('E13 levies only what the euro fund has not paid', () => {
    const answer = simulated(CASES.E13);
    expect(answer).toMatchObject({ capital: '17250.90', gain: '2749.10', paid: '19470.09' });
    expect(answer.withheld).toEqual({ flatLevy: '0.00', advanceLevy: '351.88', socialLevies: '178.03' });
    expect(answer.trace.socialLevies?.parts[0]).toMatchObject({
      value: '1035.05',
      parts: [{ value: '3000.00' }, {}, {}],
    });
  });

  it('E14 takes 35 % at three years and 15 % at six', () => {
    expect(simulated(CASES['E14 in 2019']).withheld.flatLevy).toBe('350.00');
    expect(simulated(CASES['E14 in 2022']).withheld.flatLevy).toBe('150.00');
  });

  it('the case of the interface gives its answer', () => {
    const contract = {
      ...{ openedOn: '2020-03-01', value: '45678.90', oldPremiums: '0.00', newPremiums: '40000.00' },
      socialLeviesAlreadyPaid: { taxedProducts: '0.00', levies: '0.00' },
    };
    const answer = simulated({ contract, household: { marginalRate: '0.30' }, amount: '8000.00' });
    expect(answer).toMatchObject({
      ...{ capital: '7005.42', gain: '994.58', paid: '7701.62', finalIncomeTax: '127.31', balance: '0.00' },
      withheld: { flatLevy: '0.00', advanceLevy: '127.31', socialLevies: '171.07' },
      after: { value: '37678.90', oldPremiums: '0.00', newPremiums: '32994.58' },
      warnings: ['tax.scale-of-year-unknown'],
    });
  });
});

const none = { deductedContributions: '0.00', otherContributions: '20000.00', value: '27500.00' };

describe('the worked exits from a PER', () => {
  it.each([
    ['P1', {}, '40000.00 0.00 10000.00 1280.00 1860.00 46860.00 12000.00 34860.00'],
    ['P3', { reason: 'retirement', contract: none }, '0.00 20000.00 7500.00 960.00 1395.00 25145.00 0.00 25145.00'],
    ['P4', { reason: 'accident' }, '40000.00 0.00 10000.00 0.00 1860.00 48140.00 0.00 48140.00'],
  ])('%s', (_id, changes, row) => {
    const { capitalDeducted, capitalOther, gain, withheld, paid, ...next } = simulatedPlan(changes);
    const levies = [withheld.advanceLevy, withheld.socialLevies, paid, next.taxOnCapitalNextYear, next.finalNet];
    expect([capitalDeducted, capitalOther, gain, ...levies].join(' ')).toBe(row);
    expect(next).not.toHaveProperty('balance');
  });

  it('P1 before 2026 had social levies of 17.2 %', () =>
    expect(simulatedPlan({ withdrawnOn: '2025-12-31' }).withheld.socialLevies).toBe('1720.00'));

  it('P1 with half of the contributions deducted is taxed on that half', () => {
    const contract = { deductedContributions: '20000.00', otherContributions: '20000.00' };
    expect(simulatedPlan({ contract })).toMatchObject({
      ...{ capitalDeducted: '20000.00', capitalOther: '20000.00', taxOnCapitalNextYear: '6000.00' },
    });
  });
});
