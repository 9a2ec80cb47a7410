import { foreseenSuspension } from '../../../domain/payments/rules/foreseen-suspension.js';
import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import { date } from '../../../domain/shared/calendar.js';
import { given } from '../../kit/given.js';
import {
  account,
  after,
  announcing,
  begun,
  collecting,
  planning,
  receiving,
  returning,
  submitting,
} from './account/books.js';

const foreseen = (today: string, ...commands: readonly AccountCommand[]): string | undefined =>
  foreseenSuspension(given(account, after(...commands)).state, date(today));
const refusedWith = (code: string, returnedOn = '2026-01-08') => [...begun, returning(1, returnedOn, code, '10.00')];

describe('the suspension that a member is told of in advance', () => {
  it('is none while nothing is refused or overdue', () => {
    expect(foreseen('2026-01-20', ...begun)).toBeUndefined();
    expect(foreseen('2026-02-04', ...begun, collecting(1, '2026-01-13'))).toBeUndefined();
    expect(foreseen('2026-02-05', ...begun, collecting(1, '2026-01-13'))).toBeUndefined();
  });

  it.each([
    // due on 5 January, refused on the 8th: notice from the 16th; presented again on the 15th, returnable until the 22nd
    ['AC04', '2026-02-16'],
    ['MS02', '2026-02-16'],
    ['AM04', '2026-02-23'],
    ['MS03', '2026-02-23'],
  ])('after %s, on the day of the refusal, is %s', (code, on) =>
    expect(foreseen('2026-01-08', ...refusedWith(code))).toBe(on),
  );

  it('stays the same while the debt is presented again and comes back once more', () => {
    const again = [...refusedWith('AM04'), submitting(2, '2026-01-15', [1], { today: date('2026-01-13') })];
    expect(foreseen('2026-01-14', ...again)).toBe('2026-02-23');
    expect(foreseen('2026-01-19', ...again, returning(2, '2026-01-19', 'AM04', '10.00'))).toBe('2026-02-23');
  });

  it('counts from today where the day of the notice has passed', () => {
    expect(foreseen('2026-01-16', ...refusedWith('AC04'))).toBe('2026-02-16');
    expect(foreseen('2026-01-17', ...refusedWith('AC04'))).toBe('2026-02-17');
  });

  it('is none once it is paid, and stays where a cent is owed', () => {
    expect(foreseen('2026-01-09', ...refusedWith('AC04'), receiving(1, '2026-01-09', '10.00'))).toBeUndefined();
    expect(foreseen('2026-01-09', ...refusedWith('AC04'), receiving(1, '2026-01-09', '9.99'))).toBe('2026-02-16');
  });

  it('is told of what nobody debited once it is overdue, and not of what was never announced', () => {
    const paidByCheque = [planning('120.00', 'year', '2026-10-01'), announcing('2026-09-01', 1)];
    expect(foreseen('2026-10-01', ...paidByCheque)).toBeUndefined();
    expect(foreseen('2026-10-02', ...paidByCheque)).toBe('2026-11-12');
    expect(foreseen('2026-10-02', planning('120.00', 'year', '2026-10-01'))).toBeUndefined();
  });

  it('is none where a person settles it: our own fault, a debtor who died', () => {
    expect(foreseen('2026-01-08', ...refusedWith('AG02'))).toBeUndefined();
    expect(foreseen('2026-01-08', ...refusedWith('AM05'))).toBeUndefined();
    expect(foreseen('2026-03-01', ...refusedWith('MD07'))).toBeUndefined();
  });
});
