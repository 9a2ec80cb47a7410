import { bankAccounts } from '../../../../domain/payments/bank-accounts/bank-accounts.js';
import { plusDays } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';
import { ACCOUNT, OTHER_ACCOUNT, TODAY } from '../mandates/papers.js';
import { added, adding, choosing, chosen, id, removed, removing } from './slips.js';

const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const BOTH = [added(1), added(2, OTHER_ACCOUNT), chosen(1, 'debits')];

describe('a bank account', () => {
  it('is added, for nothing that was not asked for', () =>
    given(bankAccounts, [])
      .when(adding(1))
      .then([added(1)]));

  it('is added and chosen for each use that was asked for, each once', () =>
    given(bankAccounts, BOTH)
      .when(adding(3, { uses: ['debits', 'savings', 'debits'] }))
      .then([added(3), chosen(3, 'debits'), chosen(3, 'savings')]));

  it('is not added twice while it is there', () => {
    const again = { ibans: [ACCOUNT.iban] };
    given(bankAccounts, [added(1)])
      .when(adding(2, again))
      .thenRefused('payments.bank-account-known');
    given(bankAccounts, [added(1)])
      .when(adding(1))
      .thenRefused('payments.bank-account-known');
    given(bankAccounts, [added(1), removed(1)])
      .when(adding(2))
      .then([added(2)]);
  });

  it('is one of twenty at a time, and of two hundred ever', () => {
    const twenty = many(20).map((number) => added(number));
    given(bankAccounts, twenty).when(adding(21)).thenRefused('payments.too-many-bank-accounts', { most: 20 });
    given(bankAccounts, [...twenty, removed(7)])
      .when(adding(21))
      .then([added(21)]);
    const gone = many(200).flatMap((number) => [added(number), removed(number)]);
    given(bankAccounts, gone).when(adding(201)).thenRefused('payments.too-many-bank-accounts', { most: 200 });
  });

  it('is removed once', () => {
    given(bankAccounts, BOTH)
      .when(removing(2))
      .then([removed(2)]);
    given(bankAccounts, [...BOTH, removed(2)])
      .when(removing(2))
      .thenRefused('payments.bank-account-unknown');
    given(bankAccounts, BOTH).when(removing(3)).thenRefused('payments.bank-account-unknown');
  });

  it('is not removed while it is chosen for something, until another one is', () => {
    given(bankAccounts, [...BOTH, chosen(1, 'savings')])
      .when(removing(1))
      .thenRefused('payments.bank-account-in-use', { uses: ['debits', 'savings'] });
    given(bankAccounts, [...BOTH, chosen(2, 'debits')])
      .when(removing(1))
      .then([removed(1)]);
  });
});

describe('the choice of a bank account', () => {
  it('is one for each use, by the day from which it holds', () => {
    const later = plusDays(TODAY, 3);
    given(bankAccounts, BOTH)
      .when(choosing(2, 'debits', later))
      .thenState(({ choices }) =>
        expect(choices).toEqual({
          debits: [
            { from: TODAY, value: id(1) },
            { from: later, value: id(2) },
          ],
          reimbursements: [],
          savings: [],
        }),
      );
  });
  it('is not made twice', () =>
    given(bankAccounts, BOTH)
      .when(choosing(1, 'debits'))
      .thenRefused('payments.bank-account-already-chosen', { use: 'debits' }));
  it('is of an account that is there', () => {
    given(bankAccounts, BOTH).when(choosing(3, 'debits')).thenRefused('payments.bank-account-unknown');
    given(bankAccounts, [...BOTH, removed(2)])
      .when(choosing(2, 'debits'))
      .thenRefused('payments.bank-account-unknown');
  });
  it('changes on fifty days at most', () => {
    const days = many(50).map((day) => chosen((day % 2) + 1, 'debits', plusDays(TODAY, day)));
    const [last, next] = [plusDays(TODAY, 50), plusDays(TODAY, 51)];
    const history = [added(1), added(2, OTHER_ACCOUNT), ...days];
    given(bankAccounts, history)
      .when(choosing(2, 'debits', last))
      .then([chosen(2, 'debits', last)]);
    const refused = ['payments.too-many-choices', { most: 50 }] as const;
    given(bankAccounts, history)
      .when(choosing(2, 'debits', next))
      .thenRefused(...refused);
    given(bankAccounts, history)
      .when(adding(3, { today: next, uses: ['debits'] }))
      .thenRefused(...refused);
    given(bankAccounts, history)
      .when(choosing(1, 'savings', next))
      .then([chosen(1, 'savings', next)]);
  });
});
