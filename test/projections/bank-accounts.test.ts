import { date, plusDays } from '../../domain/shared/calendar.js';
import type { BankAccountEvent } from '../../domain/payments/bank-accounts/events.js';
import { bankAccountsOn } from '../../projections/bank-accounts/query.js';
import { bankAccounts } from '../../projections/bank-accounts/view.js';
import { KeyRing } from '../../src/secrets/key-ring.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { openPersonal } from '../../src/secrets/open-personal.js';
import type { SecretsStore } from '../../src/secrets/secrets-store.port.js';
import { joined } from '../domain/membership/people.js';
import { added, chosen, id, removed } from '../domain/payments/bank-accounts/slips.js';
import { ACCOUNT, OTHER_ACCOUNT, TODAY } from '../domain/payments/mandates/papers.js';
import { MEMBER } from '../kit/encodings.js';
import { FIRST_KEY } from '../kit/master-keys.js';
import { given } from '../kit/project.js';

const noKeys = new KeyRing({} as SecretsStore, new MasterKey(FIRST_KEY));
const [LATER, LAST] = [plusDays(TODAY, 2), plusDays(TODAY, 4)];
const none = { member: MEMBER, accounts: [], choices: { debits: [], reimbursements: [], savings: [] } };
const told = (...events: readonly BankAccountEvent[]) => [
  joined(),
  ...events.map((event) => ({ ...event, stream: `bank-accounts-${MEMBER}` })),
];
const HISTORY = told(
  added(1),
  chosen(1, 'debits'),
  added(2, OTHER_ACCOUNT, LATER),
  chosen(2, 'debits', LATER),
  removed(1, LAST),
);

describe('the bank accounts of a member as they are shown', () => {
  it('are none at first', () =>
    given(told())
      .project(bankAccounts)
      .expect({ [MEMBER]: none }));

  it('are those that he gave, with what each was chosen for', () =>
    given(HISTORY)
      .project(bankAccounts)
      .expect({
        [MEMBER]: {
          ...none,
          accounts: [
            { bankAccount: id(1), account: ACCOUNT, addedOn: TODAY, removedOn: LAST },
            { bankAccount: id(2), account: OTHER_ACCOUNT, addedOn: LATER },
          ],
          choices: {
            ...none.choices,
            debits: [
              { from: TODAY, value: id(1) },
              { from: LATER, value: id(2) },
            ],
          },
        },
      }));

  it('are of a day, masked', async () => {
    const { [MEMBER]: document } = await given(HISTORY).project(bankAccounts).documents();
    const on = (day: string) => openPersonal(noKeys, bankAccountsOn(document!, date(day)));
    const [first, second] = [
      { id: id(1), iban: '•••• •••• •••• •••• •••• •••2 606', holder: 'Zoé Lefèvre', addedOn: TODAY },
      { id: id(2), iban: '•••• •••• •••• •••• •••• •••0 189', bic: 'AGRIFRPP', holder: 'Zoé Lefèvre', addedOn: LATER },
    ];
    expect(await on(plusDays(TODAY, -1))).toMatchObject({ items: [], removed: [] });
    expect(await on(TODAY)).toMatchObject({ items: [{ ...first, uses: ['debits'] }], removed: [] });
    expect(await on(LATER)).toMatchObject({
      items: [
        { ...first, uses: [] },
        { ...second, uses: ['debits'] },
      ],
    });
    expect(await on(LAST)).toMatchObject({
      items: [{ ...second, uses: ['debits'] }],
      removed: [{ ...first, removedOn: LAST }],
      choices: [
        {
          use: 'debits',
          bankAccount: id(2),
          history: [
            { from: TODAY, bankAccount: id(1) },
            { from: LATER, bankAccount: id(2) },
          ],
        },
        { use: 'reimbursements', bankAccount: null, history: [] },
        { use: 'savings', bankAccount: null, history: [] },
      ],
    });
  });
});
