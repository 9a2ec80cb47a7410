import { isHeldOff } from '../../../../domain/payments/rules/is-held-off.js';
import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import type { Account } from '../../../../domain/payments/account/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { account, after, announcing, id, planning, receiving, submitting } from '../account/books.js';

/** 10.00 € due on 5 January and on 5 February, claimed together on the 16th: cover is to end on 19 March. */
const claimed = [
  planning('120.00', 'month'),
  announcing('2025-12-01', 1, 2),
  {
    type: 'SendFormalNotice',
    notice: id(7),
    today: date('2026-02-16'),
    plannedOn: date('2026-02-16'),
    life: false,
  },
] as const;
const debit = (number: number, collectOn: string, ...numbers: readonly number[]) =>
  submitting(number, collectOn, numbers, { today: date('2026-03-10'), again: 'asked-by-member' });
const stateAfter = (...commands: readonly AccountCommand[]): Account =>
  after(...claimed, ...commands).reduce(account.evolve, account.initialState);

describe('a suspension', () => {
  it.each([
    ['all in one debit', [debit(1, '2026-03-18', 1, 2)], true],
    ['all in two debits', [debit(1, '2026-03-17', 1), debit(2, '2026-03-18', 2)], true],
    ['a part in a debit', [debit(1, '2026-03-18', 2)], false],
    ['a part paid and the other in a debit', [receiving(1, '2026-03-01', '10.00'), debit(1, '2026-03-18', 2)], true],
    ['collected on its day', [debit(1, '2026-03-18', 1), debit(2, '2026-03-19', 2)], false],
    ['nothing', [] as readonly AccountCommand[], false],
  ])('with %s on its way: is held off %s', (_what, commands, expected) =>
    expect(isHeldOff(stateAfter(...commands))).toBe(expected),
  );

  it('that nobody claims is not held off', () => expect(isHeldOff(account.initialState)).toBe(false));
});
