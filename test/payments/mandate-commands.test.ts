import Database from 'better-sqlite3';
import { mandates as decider } from '../../domain/payments/mandates/mandates.js';
import type { SignedMandate } from '../../domain/payments/mandates/state.js';
import { date } from '../../domain/shared/calendar.js';
import { bankAccountsOn } from '../../projections/bank-accounts/query.js';
import { bankAccounts } from '../../projections/bank-accounts/view.js';
import type { View } from '../../projections/define-view.js';
import { mandateOn } from '../../projections/mandates/query.js';
import { mandates } from '../../projections/mandates/view.js';
import { filesOf } from '../../src/config/config.js';
import type { Core } from '../../src/core/open-core.js';
import { BankAccountCommands } from '../../src/payments/bank-account-commands.js';
import { MandateCommands } from '../../src/payments/mandate-commands.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { openPersonal } from '../../src/secrets/open-personal.js';
import { debit, ACCOUNT, OTHER_ACCOUNT, TODAY } from '../domain/payments/mandates/papers.js';
import { id } from '../domain/payments/bank-accounts/slips.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { Folded } from '../kit/view-files.js';
import { join, ZOE } from '../reactors/mutual.js';

const { newFolder, open } = cores();
const MANDATE = 'e'.repeat(32);

let folder: string;
let core: Core;
let commands: MandateCommands;
let accounts: BankAccountCommands;
const started = async (): Promise<void> => {
  core = await open(folder);
  [accounts, commands] = [new BankAccountCommands(core), new MandateCommands(core)];
};
const sign = (bankAccount = id(1)) => commands.sign(MANDATE, ZOE, { bankAccount, signedAt: 'Rouen' }, caller('a'));
const state = async (): Promise<SignedMandate> =>
  (await core.commands.load(decider, `mandate-${MANDATE}`)).state as SignedMandate;
const refusedBy = (code: string) => ({ outcome: 'refused', refusal: { refused: code } });

beforeEach(async () => {
  folder = newFolder();
  await started();
  await join(core, ZOE);
  await accounts.add(ZOE, id(1), { account: ACCOUNT, uses: ['debits'] }, caller());
  await accounts.add(ZOE, id(2), { account: OTHER_ACCOUNT, uses: [] }, caller());
});

/** The keys of a class of the member's data are destroyed. */
const erase = async (): Promise<void> => {
  const database = new Database(filesOf(folder).secrets);
  database.prepare('UPDATE keys SET wrapped = NULL WHERE subject = ? AND class = ?').run(ZOE, 'payment');
  database.close();
  await started();
};

describe('a bank account', () => {
  it('is not given twice, however it is written, and may be given again once it was removed', async () => {
    const again = (number: number) =>
      accounts.add(ZOE, id(number), { account: { ...OTHER_ACCOUNT, holder: 'Z. Lefèvre' }, uses: [] }, caller());
    expect(await again(3)).toMatchObject(refusedBy('payments.bank-account-known'));
    await accounts.remove(ZOE, id(2), caller());
    expect(await again(3)).toMatchObject({ outcome: 'executed' });
  });
});

describe('a mandate', () => {
  it('is signed on the account chosen for debits, once for a key', async () => {
    expect(await sign(id(2))).toMatchObject(refusedBy('payments.bank-account-not-for-debits'));
    expect(await sign(id(3))).toMatchObject(refusedBy('payments.bank-account-unknown'));
    expect(await sign()).toMatchObject({ outcome: 'executed', revision: 0, repeated: false });
    expect(await sign()).toMatchObject({ outcome: 'executed', revision: 0, repeated: true });
    expect((await state()).names).toEqual([{ from: TODAY, value: { rum: 'E'.repeat(32), ics: 'FR72ZZZ123456' } }]);
    expect(await commands.holders.holderOf(MANDATE)).toBe(ZOE);
    expect(await commands.holders.holderOf(id(1))).toBeUndefined();
  });

  it('takes another account, which its next debit tells, and not the same one', async () => {
    await sign();
    const present = { type: 'PresentMandate', debit: debit(1), dueOn: TODAY } as const;
    const target = { decider, stream: `mandate-${MANDATE}`, subject: ZOE, prepare: () => present };
    await core.commands.execute(target, caller());
    const change = (bankAccount: string) => commands.changeAccount(MANDATE, ZOE, bankAccount, caller());
    expect(await change(id(1))).toMatchObject(refusedBy('payments.account-unchanged'));
    expect(await change(id(9))).toMatchObject(refusedBy('payments.bank-account-unknown'));
    expect(await change(id(2))).toMatchObject({ outcome: 'executed' });
    expect((await state()).untold.account).toBe(true);
  });

  it('lapses the day after its 36 months, not before', async () => {
    await sign();
    const lapse = (day: string) => commands.lapse(MANDATE, ZOE, date(day), caller());
    expect(await lapse('2029-11-24')).toMatchObject(refusedBy('payments.mandate-not-lapsed'));
    expect(await lapse('2029-11-25')).toMatchObject({ outcome: 'executed' });
    expect(await commands.revoke(MANDATE, ZOE, caller())).toMatchObject(refusedBy('payments.mandate-lapsed'));
  });
});

describe('what was erased', () => {
  it('is shown as erased, and is neither signed nor debited', async () => {
    await sign();
    await erase();
    const views = [mandates, bankAccounts] as unknown as readonly View[];
    const folded = new Folded(core.events, views, new MemoryReadStore());
    await folded.catchUp(await core.events.head());
    const shown = async (view: View, document: string, query: (body: never) => unknown) =>
      openPersonal(core.keys, query((await (await folded.copy(view)).get(document))!.body as never));
    const parsed = (body: string) => JSON.parse(body) as never;
    expect(await shown(views[0]!, MANDATE, (body) => mandateOn(parsed(body), TODAY))).toMatchObject({
      rum: 'E'.repeat(32),
      status: 'open',
      iban: 'effacé',
      accounts: [{ from: TODAY, iban: 'effacé', bic: 'effacé', holder: 'effacé' }],
    });
    const answer = await shown(views[1]!, ZOE, (body) => bankAccountsOn(parsed(body), TODAY));
    expect(answer).toMatchObject({
      items: [
        { iban: 'effacé', uses: ['debits'] },
        { iban: 'effacé', uses: [] },
      ],
    });
    const other = commands.sign('d'.repeat(32), ZOE, { bankAccount: id(1), signedAt: 'Rouen' }, caller());
    expect(await other).toMatchObject(refusedBy('payments.bank-account-erased'));
    const changed = commands.changeAccount(MANDATE, ZOE, id(2), caller());
    expect(await changed).toMatchObject(refusedBy('payments.bank-account-erased'));
  });
});
