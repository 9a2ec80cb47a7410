import fc from 'fast-check';
import { bankAccounts } from '../../../../domain/payments/bank-accounts/bank-accounts.js';
import type { BankAccountCommand } from '../../../../domain/payments/bank-accounts/commands.js';
import { USES } from '../../../../domain/payments/bank-accounts/events.js';
import type { BankAccounts } from '../../../../domain/payments/bank-accounts/state.js';
import { plusDays } from '../../../../domain/shared/calendar.js';
import { TODAY } from '../mandates/papers.js';
import { adding, choosing, removing } from './slips.js';

const number = fc.integer({ min: 1, max: 6 });
const use = fc.constantFrom(...USES);
const commands = fc.array(
  fc.oneof(
    fc.tuple(number, fc.array(use, { maxLength: 3 })).map(([one, uses]) => adding(one, { uses })),
    number.map((one) => removing(one)),
    fc.tuple(number, use).map(([one, wanted]) => choosing(one, wanted)),
  ),
  { maxLength: 60 },
);

/** Gives the commands one after the other, two a day; a refusal changes nothing. */
const lived = (given: readonly BankAccountCommand[]): BankAccounts =>
  given.reduce<BankAccounts>((state, command, index) => {
    const decision = bankAccounts.decide({ ...command, today: plusDays(TODAY, index >> 1) }, state);
    return 'refused' in decision ? state : decision.reduce(bankAccounts.evolve, state);
  }, bankAccounts.initialState);

const check = (property: (state: BankAccounts) => void) =>
  fc.assert(fc.property(commands, (given) => property(lived(given))));

describe('whatever happens to the bank accounts of a member', () => {
  it('what is chosen for a use is one account that was not removed', () =>
    check(({ accounts, choices }) => {
      for (const timeline of Object.values(choices)) {
        const chosen = timeline.at(-1)?.value;
        const found = accounts.filter(({ bankAccount }) => bankAccount === chosen);
        expect(found.map(({ removedOn }) => removedOn)).toEqual(chosen === undefined ? [] : [undefined]);
      }
    }));

  it('its choices are in the order of their days, each day once, and none precedes its account', () =>
    check(({ accounts, choices }) => {
      const addedOn = new Map(accounts.map((one) => [one.bankAccount, one.addedOn]));
      for (const timeline of Object.values(choices)) {
        const days = timeline.map(({ from }) => from);
        expect(days).toEqual([...new Set(days)].sort());
        for (const { from, value } of timeline) expect(from >= addedOn.get(value)!).toBe(true);
      }
    }));

  it('an account is added once', () =>
    check(({ accounts }) => {
      const ids = accounts.map(({ bankAccount }) => bankAccount);
      expect(new Set(ids).size).toBe(ids.length);
    }));
});
