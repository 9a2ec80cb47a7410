import { allowance, percent, simulated } from './simulated.js';

const dental = { act: 'dental', price: '600.00', base: '120.00', rate: '0.60' };
const free = { ...dental, responsible: false };

describe('a guarantee', () => {
  it('in percent of the base includes the compulsory share', () =>
    expect(simulated({ ...dental, guarantee: percent('300') })).toMatchObject({ amc: '288.00', leftToPay: '240.00' }));

  it('in percent of the base may come on top of the compulsory share', () =>
    expect(simulated({ ...dental, guarantee: percent('300', false) })).toMatchObject({
      amc: '360.00',
      leftToPay: '168.00',
    }));

  it('in percent of the base includes the compulsory share unless told otherwise', () =>
    expect(simulated({ ...dental, guarantee: { kind: 'percent-of-base', percent: '300' } }).amc).toBe('288.00'));

  it('in percent rounds half a cent up', () =>
    expect(simulated({ ...free, base: '0.10', guarantee: percent('105.00', false) }).amc).toBe('0.11'));

  it('as an allowance includes the compulsory share or comes on top of it', () => {
    expect(simulated({ ...dental, guarantee: allowance('300.00', true) }).amc).toBe('228.00');
    expect(simulated({ ...dental, guarantee: allowance('300.00', false) }).amc).toBe('300.00');
  });

  it('never pays beyond the price', () => {
    expect(simulated({ ...dental, guarantee: allowance('9999.00', false) })).toMatchObject({
      amc: '528.00',
      leftToPay: '0.00',
    });
    expect(simulated({ ...dental, guarantee: percent('1000') })).toMatchObject({ amc: '528.00', leftToPay: '0.00' });
  });

  it('of the co-payment only leaves the excess', () =>
    expect(simulated({ ...dental, guarantee: { kind: 'co-payment-only' } })).toMatchObject({
      amc: '48.00',
      leftToPay: '480.00',
    }));

  it('of nothing pays nothing, a hospital charge included', () => {
    expect(simulated({ guarantee: { kind: 'none' } })).toMatchObject({ amc: '0.00', leftToPay: '11.00' });
    const stay = { act: 'hospital', price: '100.00', base: '100.00', rate: '0.80', hospital: { days: 2 } };
    expect(simulated({ ...stay, guarantee: { kind: 'none' } })).toMatchObject({ amc: '0.00', leftToPay: '66.00' });
  });
});

describe('a contract that is not responsible', () => {
  it('may pay less than the co-payment', () => {
    expect(simulated({ responsible: false, guarantee: percent('80') })).toMatchObject({
      amc: '3.00',
      leftToPay: '8.00',
    });
    expect(simulated({ responsible: false, guarantee: percent('50') })).toMatchObject({
      amc: '0.00',
      leftToPay: '11.00',
    });
  });

  it('may pay the penalty of the pathway', () =>
    expect(simulated({ responsible: false, inPathway: false })).toMatchObject({ amc: '21.00', leftToPay: '2.00' }));

  it('may pay more to a doctor without OPTAM', () =>
    expect(
      simulated({ responsible: false, optam: false, price: '100.00', base: '23.00', guarantee: percent('300') }),
    ).toMatchObject({ amc: '52.90' }));

  it('owes neither the daily charge nor the basket', () => {
    const stay = { act: 'hospital', price: '100.00', base: '100.00', rate: '0.80', hospital: { days: 2 } };
    expect(simulated({ ...stay, responsible: false })).toMatchObject({ amc: '20.00', leftToPay: '46.00' });
    expect(simulated({ ...free, fullRefundBasket: true, guarantee: percent('200') }).amc).toBe('168.00');
  });

  it('still leaves participation and franchise to the member', () =>
    expect(simulated({ responsible: false, guarantee: percent('500') }).leftToPay).toBe('2.00'));
});
