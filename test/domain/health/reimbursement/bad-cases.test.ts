import fc from 'fast-check';
import { simulateReimbursement } from '../../../../domain/health/reimbursement/simulate-reimbursement.js';
import { goodCase } from './good-case.js';
import { allowance, generalPractitioner, percent, refused, type CaseJson } from './simulated.js';

const stay = { act: 'hospital', rate: '0.80' };
const BAD_AMOUNTS = [
  '',
  '1',
  '1.5',
  '1.234',
  '-1.00',
  '-0.00',
  '+1.00',
  '01.00',
  '1e3',
  '1,00',
  ' 1.00',
  '1.00 ',
  'NaN',
  'Infinity',
  '0x10.00',
  '١٢.٠٠',
  '１２.００',
  '10000000.00',
  '99999999999.99',
];
const BAD_RATES = ['', '-0.10', '1.01', '2', '0.70001', '.7', '0,70', '70 %', '1e-1', 'NaN', '٠.٧', '00.7', '1.0001'];
const BAD_DATES = [
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-04-31',
  '26-01-01',
  '2026-1-1',
  '2026-11-23T00:00:00Z',
  '1899-12-31',
  '2200-01-01',
  '٢٠٢٦-١١-٢٣',
];
const BAD_COUNTS = [0, -1, 1.5, 100, Number.NaN, Number.POSITIVE_INFINITY, '1', null, 2 ** 53];

describe('a bad amount', () => {
  it.each(BAD_AMOUNTS)('«%s» is refused everywhere', (bad) => {
    const places: readonly (readonly [pointer: string, changes: CaseJson])[] = [
      ['/price', { price: bad }],
      ['/base', { base: bad }],
      ['/flatParticipation', { flatParticipation: bad }],
      ['/franchise', { franchise: bad }],
      ['/countersThisYear/participation', { countersThisYear: { participation: bad, franchise: '0.00' } }],
      ['/countersToday/franchise', { countersToday: { participation: '0.00', franchise: bad } }],
      ['/guarantee/amount', { guarantee: allowance(bad, true) }],
      ['/guarantee/frameLimit', { guarantee: allowance('1.00', true, bad) }],
      ['/framePrice', { act: 'optics', framePrice: bad }],
    ];
    for (const [pointer, changes] of places)
      expect(refused(changes)).toEqual([expect.stringMatching(`^${pointer} amount\\.`)]);
  });

  it('of another type is refused', () => {
    for (const bad of [12, null, true, [], {}, ['1.00']]) {
      expect(refused({ price: bad })).toEqual(['/price case.wrong-type']);
      expect(refused({ flatParticipation: bad })).toEqual(['/flatParticipation case.wrong-type']);
    }
  });

  it('is a price of zero, and no base of zero', () => {
    expect(refused({ price: '0.00' })).toEqual(['/price amount.zero']);
    expect(simulateReimbursement({ ...generalPractitioner, base: '0.00' })).toMatchObject({
      amo: '0.00',
      leftToPay: '30.00',
    });
  });

  it('is one cent above the limit', () => {
    expect(refused({ price: '10000000.00' })).toEqual(['/price amount.too-large']);
    expect(simulateReimbursement({ ...generalPractitioner, price: '9999999.99' })).not.toHaveProperty('errors');
  });
});

describe('a bad case', () => {
  it.each(BAD_RATES)('has the rate «%s»', (rate) => expect(refused({ rate })).toEqual(['/rate rate.invalid']));

  it.each(['', '-1', '1000.01', '1001', '100.001', '1e2', '١٠٠', '0100', '100 %'])('has the percentage «%s»', (value) =>
    expect(refused({ guarantee: percent(value) })).toEqual(['/guarantee/percent percent.invalid']),
  );

  it.each(BAD_DATES)('has the date «%s»', (careOn) => expect(refused({ careOn })).toEqual(['/careOn date.invalid']));

  it.each(BAD_COUNTS)('has %s units', (units) =>
    expect(refused({ units })).toEqual([expect.stringMatching('^/units case\\.')]),
  );

  it.each([...BAD_COUNTS.filter((count) => count !== 100 && count !== 0), 367])('has %s days in hospital', (days) =>
    expect(refused({ ...stay, hospital: { days } })).toEqual([expect.stringMatching('^/hospital/days case\\.')]),
  );

  it('lacks the hospital block, or has one for another act', () => {
    expect(refused(stay)).toEqual(['/hospital reimbursement.hospital-missing']);
    expect(refused({ hospital: { days: 1 } })).toEqual(['/hospital reimbursement.hospital-for-hospital-only']);
  });

  it('has a basket or a frame where there is none', () => {
    expect(refused({ fullRefundBasket: true })).toEqual(['/fullRefundBasket reimbursement.no-basket-for-act']);
    expect(refused({ framePrice: '1.00' })).toEqual(['/framePrice reimbursement.frame-for-optics-only']);
    expect(refused({ act: 'optics', framePrice: '30.01' })).toEqual(['/framePrice reimbursement.frame-above-price']);
  });

  it('has a price above the one of its basket', () => {
    const basket = { rate: '0.60', fullRefundBasket: true };
    expect(refused({ ...basket, act: 'optics', price: '370.01' })).toEqual(['/price reimbursement.price-above-basket']);
    expect(refused({ ...basket, act: 'hearing', price: '1900.01', units: 2 })).toEqual([
      '/price reimbursement.price-above-basket',
    ]);
  });

  it('has an unknown key, named by its pointer', () => {
    expect(refused({ colour: 'red' })).toEqual(['/colour case.unknown-key']);
    expect(refused({ 'a/b~c': 1 })).toEqual(['/a~1b~0c case.unknown-key']);
    expect(refused({ guarantee: { kind: 'none', percent: '100' } })).toEqual(['/guarantee/percent case.unknown-key']);
    expect(refused({ countersToday: { other: '1.00' } })).toEqual(['/countersToday/other case.unknown-key']);
  });

  it('lacks a key that has no default', () => {
    for (const key of Object.keys(generalPractitioner))
      expect(refused({ [key]: undefined })).toEqual([`/${key} case.missing`]);
    expect(refused({ guarantee: { kind: 'allowance', amount: '1.00' } })).toEqual([
      '/guarantee/includesAmo case.missing',
    ]);
  });

  it('has an unknown act, guarantee or equipment', () => {
    expect(refused({ act: 'magic' })).toEqual(['/act case.unknown-value']);
    expect(refused({ guarantee: { kind: 'all' } })).toEqual(['/guarantee/kind case.unknown-value']);
    expect(refused({ act: 'optics', equipment: 'monocle' })).toEqual(['/equipment case.unknown-value']);
  });

  it('is told all its errors at once, in French', () => {
    const answer = simulateReimbursement({ ...generalPractitioner, price: '1', rate: '2', units: 0 });
    expect(answer).toMatchObject({
      errors: [{ detail: expect.stringMatching(/^Un montant/) }, { pointer: '/rate' }, { pointer: '/units' }],
    });
  });
});

describe('anything at all', () => {
  const answers = (input: unknown) => {
    const answer = simulateReimbursement(input);
    if (!('errors' in answer)) return 'result';
    expect(answer.errors.length).toBeGreaterThan(0);
    for (const { pointer, code, detail } of answer.errors) {
      expect(pointer).toMatch(/^(\/([^~/]|~[01])*)*$/s);
      expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(detail).toMatch(/^\p{Lu}.+\.$/u);
    }
    return 'errors';
  };

  it('is refused and never throws', () =>
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (input) => expect(answers(input)).toBe('errors'),
      ),
      { numRuns: 2000 },
    ));

  it('in the place of one value is refused or answered, and never throws', () =>
    fc.assert(
      fc.property(goodCase, fc.nat(), fc.anything(), (care, at, value) => {
        const keys = Object.keys(care);
        expect(['errors', 'result']).toContain(answers({ ...care, [keys[at % keys.length]!]: value }));
      }),
      { numRuns: 2000 },
    ));

  it('under a key that is not known is refused', () =>
    fc.assert(
      fc.property(goodCase, fc.string(), fc.anything(), (care, key, value) => {
        fc.pre(!(key in generalPractitioner) && !(key in care) && !(key in Object.prototype));
        fc.pre(!['hospital', 'framePrice', 'fullRefundBasket', 'inPathway'].includes(key));
        expect(answers({ ...care, [key]: value })).toBe('errors');
      }),
    ));
});
