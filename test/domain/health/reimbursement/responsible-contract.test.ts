import { allowance, percent, simulated } from './simulated.js';

const spectacles = {
  act: 'optics',
  price: '1000.00',
  base: '0.15',
  rate: '0.60',
  guarantee: allowance('900.00', true),
};
const aids = { act: 'hearing', price: '5000.00', base: '400.00', rate: '0.60', guarantee: allowance('4000.00', true) };
const withoutOptam = (value: string) => ({ optam: false, price: '200.00', base: '20.00', guarantee: percent(value) });
const drug = { act: 'drug', price: '10.00', base: '10.00' };

describe('a responsible contract', () => {
  it('pays the co-payment in full though it promises less', () => {
    expect(simulated({ guarantee: percent('50') })).toMatchObject({ amc: '9.00', leftToPay: '2.00' });
    expect(simulated({ guarantee: allowance('1.00', false) }).amc).toBe('9.00');
  });

  it('need not pay the co-payment of drugs at 30 and 15 %, but must at 65 %', () => {
    expect(simulated({ ...drug, rate: '0.30', guarantee: allowance('0.00', false) }).amc).toBe('0.00');
    expect(simulated({ ...drug, rate: '0.15', guarantee: allowance('0.00', false) }).amc).toBe('0.00');
    expect(simulated({ ...drug, rate: '0.3001', guarantee: allowance('0.00', false) }).amc).toBe('7.00');
    expect(simulated({ ...drug, rate: '0.65', guarantee: allowance('0.00', false) }).amc).toBe('3.50');
  });

  it('never pays the penalty of the pathway nor the excess allowed there', () => {
    expect(simulated({ inPathway: false, guarantee: percent('500') }).amc).toBe('9.00');
    expect(simulated({ inPathway: false, price: '80.00', guarantee: percent('500') })).toMatchObject({
      amc: '9.00',
      leftToPay: '64.00',
    });
  });

  it('knows no pathway but for doctors', () =>
    expect(simulated({ act: 'lab', rate: '0.60', inPathway: false })).toMatchObject(
      simulated({ act: 'lab', rate: '0.60' }),
    ));

  it.each([
    ['250', '40.00'],
    ['220', '40.00'],
    ['219', '39.80'],
    ['150', '26.00'],
    ['120', '20.00'],
    ['100', '20.00'],
  ])('that promises %s %% pays a doctor without OPTAM up to €%s in all', (value, total) => {
    const { amoGross, amc } = simulated(withoutOptam(value));
    expect((Number(amoGross) + Number(amc)).toFixed(2)).toBe(total);
  });

  it.each([
    ['single-lenses', '419.91'],
    ['mixed-a-c', '559.91'],
    ['complex-lenses', '699.91'],
    ['mixed-a-f', '609.91'],
    ['mixed-c-f', '749.91'],
    ['very-complex-lenses', '799.91'],
  ])('pays at most %s spectacles: %s', (equipment, amc) =>
    expect(simulated({ ...spectacles, equipment }).amc).toBe(amc),
  );

  it('takes spectacles for single lenses unless told otherwise', () =>
    expect(simulated(spectacles).amc).toBe('419.91'));

  it('that pays more than the co-payment of spectacles pays the least of the law', () => {
    expect(simulated({ ...spectacles, guarantee: allowance('30.00', true) }).amc).toBe('49.91');
    expect(simulated({ ...spectacles, equipment: 'complex-lenses', guarantee: allowance('30.00', true) }).amc).toBe(
      '199.91',
    );
    expect(simulated({ ...spectacles, price: '40.00', guarantee: allowance('30.00', true) }).amc).toBe('39.91');
    expect(simulated({ ...spectacles, guarantee: { kind: 'co-payment-only' } }).amc).toBe('0.06');
  });

  it('pays €100 of a frame, or less where the contract says so', () => {
    const frame = { ...spectacles, price: '400.00', framePrice: '250.00' };
    expect(simulated(frame).amc).toBe('249.91');
    expect(simulated({ ...frame, guarantee: allowance('900.00', true, '60.00') }).amc).toBe('209.91');
    expect(simulated({ ...frame, guarantee: allowance('900.00', true, '150.00') }).amc).toBe('249.91');
    expect(simulated({ ...frame, responsible: false, guarantee: allowance('900.00', true, '150.00') }).amc).toBe(
      '299.91',
    );
    expect(simulated({ ...frame, responsible: false }).amc).toBe('399.91');
    expect(simulated({ ...frame, framePrice: '100.00' }).amc).toBe('399.91');
  });

  it('pays at most €1,700 an ear, shares of all included', () => {
    expect(simulated(aids)).toMatchObject({ amc: '1460.00', leftToPay: '3300.00' });
    expect(simulated({ ...aids, units: 2, base: '800.00' }).amc).toBe('2920.00');
    expect(simulated({ ...aids, responsible: false }).amc).toBe('3760.00');
  });

  it('pays a whole basket whatever it promises', () => {
    const crown = { act: 'dental', price: '500.00', base: '120.00', rate: '0.60', fullRefundBasket: true };
    expect(simulated({ ...crown, guarantee: { kind: 'co-payment-only' } })).toMatchObject({
      amc: '428.00',
      leftToPay: '0.00',
    });
    expect(simulated({ ...crown, guarantee: { kind: 'none' } }).amc).toBe('0.00');
  });

  it("pays a child's hearing aid in full, for which base and price limit are the same", () =>
    expect(simulated({ ...aids, price: '1400.00', base: '1400.00', fullRefundBasket: true })).toMatchObject({
      amc: '560.00',
      leftToPay: '0.00',
    }));
});

describe('a stay in hospital', () => {
  const stay = (rate: string, heavyAct: boolean, price = '1000.00') => ({
    act: 'hospital',
    price,
    base: price,
    rate,
    hospital: { days: 3, heavyAct },
  });

  it('with a heavy act leaves a flat charge, that the contract pays, in place of the 20 %', () =>
    expect(simulated(stay('0.80', true))).toMatchObject({
      amoGross: '968.00',
      participation: '0.00',
      amc: '101.00',
      leftToPay: '0.00',
    }));

  it('with a heavy act leaves the flat charge to a person without cover', () =>
    expect(simulated({ ...stay('0.80', true), guarantee: { kind: 'none' } }).leftToPay).toBe('101.00'));

  it('with a heavy act leaves no charge to a person at 100 %', () =>
    expect(simulated(stay('1.00', true))).toMatchObject({ amoGross: '1000.00', amc: '69.00' }));

  it('never has a flat charge above the base', () =>
    expect(simulated(stay('0.80', true, '20.00'))).toMatchObject({ amoGross: '0.00', amc: '89.00' }));

  it('in psychiatry has a lower daily charge', () =>
    expect(simulated({ ...stay('0.80', false), hospital: { days: 3, psychiatric: true } }).dailyCharge).toBe('51.00'));
});
