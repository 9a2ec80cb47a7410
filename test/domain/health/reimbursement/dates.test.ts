import { allowance, refused, simulated } from './simulated.js';

const stay = (psychiatric = false, heavyAct = false) => ({
  act: 'hospital',
  price: '1000.00',
  base: '1000.00',
  rate: '0.80',
  hospital: { days: 1, psychiatric, heavyAct },
});

describe('the day of care', () => {
  it.each([
    ['2017-12-31', '18.00', '13.50'],
    ['2018-01-01', '20.00', '15.00'],
    ['2026-02-28', '20.00', '15.00'],
    ['2026-03-01', '23.00', '17.00'],
  ])('on %s makes the daily charge %s, in psychiatry %s', (careOn, general, psychiatric) => {
    expect(simulated({ ...stay(), careOn }).dailyCharge).toBe(general);
    expect(simulated({ ...stay(true), careOn }).dailyCharge).toBe(psychiatric);
  });

  it('chooses the charge of a heavy act', () => {
    expect(simulated({ ...stay(false, true), careOn: '2026-03-31' }).amoGross).toBe('976.00');
    expect(simulated({ ...stay(false, true), careOn: '2026-04-01' }).amoGross).toBe('968.00');
  });

  it('chooses the participation, a leap day included', () => {
    expect(simulated({ careOn: '2024-02-29' }).participation).toBe('1.00');
    expect(simulated({ careOn: '2024-05-14' }).participation).toBe('1.00');
    expect(simulated({ careOn: '2024-05-15' }).participation).toBe('2.00');
  });

  it('chooses the franchise and its daily limit', () => {
    const legs = { act: 'transport', price: '90.00', base: '90.00', rate: '0.55', units: 3 };
    expect(simulated({ ...legs, careOn: '2024-03-30' }).franchise).toBe('4.00');
    expect(simulated({ ...legs, careOn: '2024-03-31' }).franchise).toBe('8.00');
  });

  it('names the value that was used and since when', () =>
    expect(simulated({ ...stay(), careOn: '2026-03-01' }).parameters).toMatchObject([
      { code: 'health.hospital.daily-charge', value: '23.00', validFrom: '2026-03-01' },
    ]));

  it('before the first value of a parameter that is needed is an error', () => {
    expect(refused({ ...stay(), careOn: '2009-12-31' })).toEqual(['/careOn reimbursement.parameter-unknown']);
    const spectacles = {
      act: 'optics',
      price: '300.00',
      base: '0.15',
      rate: '0.60',
      guarantee: allowance('100.00', true),
    };
    expect(refused({ ...spectacles, careOn: '2019-12-31' })).toContain('/careOn reimbursement.parameter-unknown');
    expect(simulated({ ...spectacles, careOn: '2020-01-01' }).amc).toBe('99.91');
  });

  it('before the first value of a parameter that is not needed is no error', () =>
    expect(simulated({ careOn: '1999-01-01', flatParticipation: '0.00' })).toMatchObject({
      amo: '21.00',
      parameters: [],
    }));
});
