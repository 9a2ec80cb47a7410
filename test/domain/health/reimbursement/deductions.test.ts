import { percent, simulated } from './simulated.js';

const thisYear = (participation: string, franchise = '0.00') => ({ countersThisYear: { participation, franchise } });
const today = (participation: string, franchise = '0.00') => ({ countersToday: { participation, franchise } });
const paramedic = { act: 'paramedic', price: '20.00', base: '20.00', rate: '0.60' };
const transport = { act: 'transport', price: '100.00', base: '100.00', rate: '0.55' };
const drug = { act: 'drug', price: '10.00', base: '10.00', rate: '0.65' };

describe('the flat participation', () => {
  it.each([
    ['48.00', '2.00'],
    ['48.01', '1.99'],
    ['49.99', '0.01'],
    ['50.00', '0.00'],
    ['50.01', '0.00'],
  ])('with %s kept back this year is %s', (counted, expected) =>
    expect(simulated(thisYear(counted)).participation).toBe(expected),
  );

  it('counts each act, and stops at €8 in a day', () => {
    expect(simulated({ units: 4, price: '120.00', base: '120.00' }).participation).toBe('8.00');
    expect(simulated({ units: 5, price: '150.00', base: '150.00' }).participation).toBe('8.00');
    expect(simulated(today('6.01')).participation).toBe('1.99');
    expect(simulated(today('8.00')).participation).toBe('0.00');
  });

  it('is not lowered by the franchise of the year, nor the franchise by the participation', () => {
    expect(simulated(thisYear('0.00', '50.00')).participation).toBe('2.00');
    expect(simulated({ ...drug, ...thisYear('50.00') }).franchise).toBe('1.00');
  });

  it('is the amount an act that the case gives, 0.00 for a person who is exempt', () => {
    expect(simulated({ flatParticipation: '0.00' })).toMatchObject({
      participation: '0.00',
      amo: '21.00',
      leftToPay: '0.00',
    });
    expect(simulated({ flatParticipation: '1.50', units: 2 }).participation).toBe('3.00');
  });

  it('names no parameter for a person who is exempt', () =>
    expect(simulated({ flatParticipation: '0.00' }).parameters).toEqual([]));

  it('never exceeds the compulsory share', () =>
    expect(simulated({ price: '2.00', base: '2.00' })).toMatchObject({
      amoGross: '1.40',
      participation: '1.40',
      amo: '0.00',
    }));
});

describe('the medical franchise', () => {
  it.each([
    ['49.00', '1.00'],
    ['49.01', '0.99'],
    ['50.00', '0.00'],
  ])('with %s kept back this year is %s', (counted, expected) =>
    expect(simulated({ ...drug, ...thisYear('0.00', counted) }).franchise).toBe(expected),
  );

  it('counts each box of drugs, without a daily limit', () =>
    expect(simulated({ ...drug, price: '100.00', base: '100.00', units: 9, ...today('0.00', '20.00') }).franchise).toBe(
      '9.00',
    ));

  it('stops at €4 in a day for paramedics', () => {
    expect(simulated({ ...paramedic, units: 5 }).franchise).toBe('4.00');
    expect(simulated({ ...paramedic, ...today('0.00', '3.01') }).franchise).toBe('0.99');
  });

  it('stops at €8 in a day for transport', () => {
    expect(simulated({ ...transport, units: 2 }).franchise).toBe('8.00');
    expect(simulated({ ...transport, units: 3 }).franchise).toBe('8.00');
    expect(simulated({ ...transport, ...today('0.00', '7.00') }).franchise).toBe('1.00');
  });

  it('takes only what the participation leaves of the compulsory share', () =>
    expect(simulated({ price: '4.00', base: '4.00', franchise: '1.00' })).toMatchObject({
      amoGross: '2.80',
      participation: '2.00',
      franchise: '0.80',
      amo: '0.00',
    }));

  it('stays with the member whatever the guarantee', () =>
    expect(simulated({ ...drug, guarantee: percent('1000') })).toMatchObject({ amc: '3.50', leftToPay: '1.00' }));
});
