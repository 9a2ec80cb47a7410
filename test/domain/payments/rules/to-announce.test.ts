import type { AccountCommand } from '../../../../domain/payments/account/commands.js';
import { toAnnounce } from '../../../../domain/payments/rules/to-announce.js';
import { date } from '../../../../domain/shared/calendar.js';
import { account, after, announcing, id, planning, replanning } from '../account/books.js';

const sentOn = date('2026-01-16');
const begun = [planning('120.00', 'half-year'), announcing('2025-12-01', 1, 2)] as const;
const claiming = { type: 'SendFormalNotice', notice: id(7), today: sentOn, plannedOn: sentOn, life: false } as const;
const left = (...commands: readonly AccountCommand[]) =>
  toAnnounce(after(...commands).reduce(account.evolve, account.initialState));

describe('what a member must be told of again', () => {
  it('is each instalment that changed', () => expect(left(...begun, replanning('140.00'))).toEqual([1, 2]));

  it('is not what a formal notice claims, though it is smaller now: its due date stays, and so may be paid', () => {
    const smaller = replanning('20.00', { on: date('2026-01-20'), reason: 'terminated' });
    expect(left(...begun, claiming, smaller)).toEqual([]);
    const state = after(...begun, claiming, smaller).reduce(account.evolve, account.initialState);
    expect(state.instalments.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([
      ['2026-01-05', 2_000],
      ['2026-07-05', 0],
    ]);
  });
});
