import { MAX_AMOUNT, toCents } from '../../domain/shared/money.js';
import { fitting } from '../../src/closing/batches/fitting.js';

const of = (...amounts: readonly number[]) => amounts.map((amount) => ({ amount: toCents(amount) }));

describe('debits that one file has room for', () => {
  it('are as many as it may hold', () => expect(fitting(of(1, 2, 3), [], 2)).toEqual(of(1, 2)));

  it('are no more than its sum may be, with what it holds already', () => {
    expect(fitting(of(MAX_AMOUNT, 1), [], 10)).toEqual(of(MAX_AMOUNT));
    expect(fitting(of(MAX_AMOUNT - 5, 5, 1), [], 10)).toEqual(of(MAX_AMOUNT - 5, 5));
    expect(fitting(of(2, 1), of(MAX_AMOUNT - 2), 10)).toEqual(of(2));
    expect(fitting(of(1), of(MAX_AMOUNT), 10)).toEqual([]);
  });
});
