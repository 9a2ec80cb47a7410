import { bankAccounts } from '../../../../domain/payments/bank-accounts/bank-accounts.js';
import type { Block } from '../../../../domain/payments/mandates/events.js';
import type { CommandOutcome } from '../../../commands/command-outcome.js';
import type { Core } from '../../../core/open-core.js';
import { derivedId } from '../../../event-store/event-id.js';
import { openedBlock } from '../../../secrets/opened-block.js';
import type { DemoCommands } from '../demo-commands.js';
import { demoCaller } from '../happening.js';
import type { SeededRandom } from '../random.js';
import { demoMandateOf, MOST_MANDATES } from './bank-details.js';
import { demoIban } from './demo-iban.js';

interface Mending {
  readonly core: Core;
  readonly commands: DemoCommands;
  readonly member: string;
  /** that came back */
  readonly debit: string;
  readonly random: SeededRandom;
}

/** Another account where the first was closed, another signature where there was none or he had changed his mind. */
export const mendedMandate = (block: Block, mending: Mending): Promise<CommandOutcome | undefined> =>
  block === 'account' ? anotherAccount(mending) : signedAgain(mending);

const holderOf = async ({ core, member }: Mending): Promise<string> => {
  const { state } = await core.commands.load(bankAccounts, `bank-accounts-${member}`);
  return (await openedBlock(core.keys, state.accounts.at(-1)!.account))!.holder;
};

const anotherAccount = async (mending: Mending): Promise<CommandOutcome> => {
  const { commands, member, debit, random } = mending;
  const account = { iban: demoIban(random), holder: await holderOf(mending) };
  const bankAccount = derivedId(`demo bank account\n${member}\n${debit}`);
  return commands.accounts.add(
    member,
    bankAccount,
    { account, uses: ['debits'] },
    demoCaller(`account after ${debit}`),
  );
};

const signedAgain = async ({ core, commands, member, debit }: Mending): Promise<CommandOutcome | undefined> => {
  const { state } = await core.commands.load(bankAccounts, `bank-accounts-${member}`);
  const bankAccount = state.choices.debits.at(-1)!.value;
  for (let number = 2; number <= MOST_MANDATES; number += 1) {
    const mandate = demoMandateOf(member, number);
    if ((await commands.mandates.holders.holderOf(mandate)) !== undefined) continue;
    return commands.mandates.sign(
      mandate,
      member,
      { bankAccount, signedAt: 'Niort' },
      demoCaller(`sign after ${debit}`),
    );
  }
  return undefined;
};
