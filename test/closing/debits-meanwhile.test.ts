import { join } from 'node:path';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { MandateCommand } from '../../domain/payments/mandates/commands.js';
import { toCents } from '../../domain/shared/money.js';
import { plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { contractOf, DebitedMutual, DUE_ON, FILE_ON, OTHER_IBAN, TOLD_ON } from './debited-mutual.js';
import { debitsInFiles } from './debits-in.js';
import { leftBehind } from './left-behind.js';
import { meanwhile } from './meanwhile.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';

const newFolder = folders();
let folder = '';
beforeEach(async () => {
  folder = join(newFolder(), 'data');
  await DebitedMutual.on(folder, TOLD_ON, async (mutual) => {
    await mutual.join(0, 'auto', 'habitation');
    await mutual.sign(0);
  });
  await closed(folder, plusDays(FILE_ON, -1));
});

const another = (after: string, tell: (mutual: DebitedMutual) => Promise<void>) =>
  meanwhile(after, () => DebitedMutual.on(folder, FILE_ON, tell));
const paid = (family: 'auto' | 'habitation'): ((mutual: DebitedMutual) => Promise<void>) => {
  const command: AccountCommand = {
    type: 'ReceivePayment',
    payment: '7'.repeat(32),
    means: 'card',
    receivedOn: DUE_ON,
    amount: toCents(400),
  };
  return (mutual) => mutual.onAccount(contractOf(0, family), command);
};
/** The contract whose debit is presented first: by contract. */
const [FIRST, SECOND] = (['auto', 'habitation'] as const).toSorted((one, other) =>
  contractOf(0, one) < contractOf(0, other) ? -1 : 1,
) as ['auto', 'habitation'];

const refusedIn = (days: Awaited<ReturnType<typeof closed>>) =>
  days.at(-1)!.steps.find(({ name }) => name === 'debits')!.refused;

describe('what changes while a day is closed', () => {
  it('on an account, before its debit is presented: it does not go with the former amount', async () => {
    const days = await closed(folder, FILE_ON, FILE_ON, another('CollectionsRecorded', paid(FIRST)));
    expect(refusedIn(days)).toEqual({ 'closing.account-changed': 1, 'closing.mandate-changed': 1 });
    expect(days.at(-1)!.files).toEqual([]);
    const left = await leftBehind(folder);
    expect(eventsIn(left, 'PresentationWithdrawn')).toHaveLength(1);
    await closed(folder, plusDays(FILE_ON, 1));
    const debits = debitsInFiles(await leftBehind(folder));
    expect(debits.map(({ sequence, amount, collectOn }) => [sequence, amount, collectOn])).toEqual([
      ['FRST', '6.00', DUE_ON],
      ['RCUR', '10.00', DUE_ON],
    ]);
  });

  it('on an account, after its debit was presented: the presentation is taken back', async () => {
    const days = await closed(folder, FILE_ON, FILE_ON, another('MandatePresented', paid(FIRST)));
    expect(refusedIn(days)).toEqual({ 'closing.account-changed': 1, 'closing.mandate-changed': 1 });
    expect(eventsIn(await leftBehind(folder), 'DebitSubmitted')).toEqual([]);
    await closed(folder, plusDays(FILE_ON, 1));
    expect(debitsInFiles(await leftBehind(folder)).map(({ sequence }) => sequence)).toEqual(['FRST', 'RCUR']);
  });

  it('on the account of the second debit: the first one goes', async () => {
    await closed(folder, FILE_ON, FILE_ON, another('CollectionsRecorded', paid(SECOND)));
    await closed(folder, plusDays(FILE_ON, 1));
    const debits = debitsInFiles(await leftBehind(folder));
    expect(debits.map(({ sequence, amount, collectOn }) => [sequence, amount, collectOn])).toEqual([
      ['FRST', '10.00', DUE_ON],
      ['RCUR', '6.00', DUE_ON],
    ]);
  });

  it('on the mandate: no debit goes to the account that was left', async () => {
    const account = { iban: OTHER_IBAN, holder: 'Zoé Lefèvre' };
    const change: MandateCommand = { type: 'ChangeMandateAccount', today: FILE_ON, account, accountNow: undefined };
    const days = await closed(
      folder,
      FILE_ON,
      FILE_ON,
      another('CollectionsRecorded', (mutual) => mutual.onMandate(0, change)),
    );
    expect(refusedIn(days)).toEqual({ 'closing.mandate-changed': 2 });
    await closed(folder, plusDays(FILE_ON, 1));
    const debits = debitsInFiles(await leftBehind(folder));
    expect(debits.map(({ sequence, iban }) => [sequence, iban])).toEqual([
      ['FRST', OTHER_IBAN],
      ['RCUR', OTHER_IBAN],
    ]);
  });
});
