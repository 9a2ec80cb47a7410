import { allowance, percent, simulated, type CaseJson } from './simulated.js';

type Expected = readonly [amoGross: string, amo: string, amc: string, leftToPay: string];
const spectacles = { act: 'optics', rate: '0.60' };
const drug = { act: 'drug', price: '10.00', base: '10.00' };
const stay = { act: 'hospital', price: '6000.00', base: '6000.00', rate: '0.80', hospital: { days: 5 } };

/** rules/health.md 3.4 */
const EXAMPLES: readonly (readonly [name: string, changes: CaseJson, expected: Expected])[] = [
  ['H01 GP in the pathway', {}, ['21.00', '19.00', '9.00', '2.00']],
  ['H02 GP out of the pathway', { inPathway: false }, ['9.00', '7.00', '9.00', '14.00']],
  [
    'H04 secteur 2 OPTAM',
    { price: '60.00', base: '31.50', guarantee: percent('220') },
    ['22.05', '20.05', '37.95', '2.00'],
  ],
  [
    'H05 secteur 2 non-OPTAM',
    { price: '60.00', base: '23.00', optam: false, guarantee: percent('220') },
    ['16.10', '14.10', '29.90', '16.00'],
  ],
  [
    'H06 optics class A',
    { ...spectacles, price: '95.00', base: '28.50', fullRefundBasket: true },
    ['17.10', '17.10', '77.90', '0.00'],
  ],
  [
    'H07 optics class B',
    { ...spectacles, price: '420.00', base: '0.15', guarantee: allowance('300.00', true) },
    ['0.09', '0.09', '299.91', '120.00'],
  ],
  [
    'H08 crown 100 % Santé',
    { act: 'dental', price: '500.00', base: '120.00', rate: '0.60', fullRefundBasket: true },
    ['72.00', '72.00', '428.00', '0.00'],
  ],
  [
    'H10 hearing class I',
    { act: 'hearing', price: '950.00', base: '400.00', rate: '0.60', fullRefundBasket: true },
    ['240.00', '240.00', '710.00', '0.00'],
  ],
  ['H12 drug at 65 %', { ...drug, rate: '0.65' }, ['6.50', '5.50', '3.50', '1.00']],
  [
    'H13 drug at 30 %, co-payment covered',
    { ...drug, rate: '0.30', guarantee: { kind: 'co-payment-only' } },
    ['3.00', '2.00', '7.00', '1.00'],
  ],
  [
    'H13 drug at 30 %, co-payment not covered',
    { ...drug, rate: '0.30', guarantee: { kind: 'none' } },
    ['3.00', '2.00', '0.00', '8.00'],
  ],
  ['H16 laboratory', { act: 'lab', price: '27.00', base: '27.00', rate: '0.60' }, ['16.20', '14.20', '10.80', '2.00']],
  ['H17 hospital, five days', stay, ['4800.00', '4800.00', '1315.00', '0.00']],
];

describe('the worked examples of health reimbursement', () => {
  it.each(EXAMPLES)('%s', (_name, changes, [amoGross, amo, amc, leftToPay]) => {
    expect(simulated(changes)).toMatchObject({ amoGross, amo, amc, leftToPay });
  });

  it('H13 gives the same with 100 % of the base as with the co-payment only', () =>
    expect(simulated({ ...drug, rate: '0.30', guarantee: percent('100') })).toMatchObject({
      amc: '7.00',
      leftToPay: '1.00',
    }));

  it('H07 gives the same with a frame limit and no price of the frame', () =>
    expect(
      simulated({ ...spectacles, price: '420.00', base: '0.15', guarantee: allowance('300.00', true, '100.00') }),
    ).toMatchObject({ amc: '299.91', leftToPay: '120.00' }));

  it('leaves €2 of a GP visit to a person at 100 %', () =>
    expect(simulated({ rate: '1.00' })).toMatchObject({ amo: '28.00', amc: '0.00', leftToPay: '2.00' }));
});

describe('a cent beside the worked examples', () => {
  it('H01 at 30.01 leaves the cent above the base', () =>
    expect(simulated({ price: '30.01' })).toMatchObject({ amoGross: '21.00', amc: '9.00', leftToPay: '2.01' }));

  it('H01 at 29.99 rounds the share half up', () =>
    expect(simulated({ price: '29.99' })).toMatchObject({ amoGross: '20.99', amc: '9.00', leftToPay: '2.00' }));

  it('H02 rounds the co-payment of the pathway as its share', () =>
    expect(simulated({ inPathway: false, price: '29.99' })).toMatchObject({
      amoGross: '9.00',
      amc: '9.00',
      leftToPay: '13.99',
    }));

  it('H05 at 46.00 leaves the participation only, at 46.01 a cent more', () => {
    const withoutOptam = { base: '23.00', optam: false, guarantee: percent('220') };
    expect(simulated({ ...withoutOptam, price: '46.00' }).leftToPay).toBe('2.00');
    expect(simulated({ ...withoutOptam, price: '46.01' }).leftToPay).toBe('2.01');
  });

  it('H17 of a day without a night has no daily charge', () => {
    const hospital = { days: 0, psychiatric: false, heavyAct: false };
    const care = { act: 'hospital', price: '1200.00', base: '1200.00', rate: '0.80', hospital };
    expect(simulated(care)).toMatchObject({ amo: '960.00', amc: '240.00', dailyCharge: '0.00', leftToPay: '0.00' });
  });

  it('H10 at 950.01 is no longer in the basket', () =>
    expect(() =>
      simulated({ act: 'hearing', price: '950.01', base: '400.00', rate: '0.60', fullRefundBasket: true }),
    ).toThrow('reimbursement.price-above-basket'));

  it('H12 for a box of one cent keeps nothing back beyond the share', () =>
    expect(simulated({ ...drug, price: '0.01', rate: '0.65' })).toMatchObject({
      amoGross: '0.01',
      franchise: '0.01',
      amo: '0.00',
    }));

  it('H17 a day longer costs the complementary scheme €23 more', () =>
    expect(simulated({ ...stay, hospital: { days: 6 } })).toMatchObject({ dailyCharge: '138.00', amc: '1338.00' }));
});
