import { accounts } from '../../domain/payments/account/account.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { Insurer, refusalOf } from '../contracts/insurer.js';
import { proposal, ZOE } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';

const { newFolder, open } = cores();
const CONTRACT = '1'.repeat(32);
const plan = {
  type: 'PlanInstalments',
  premium: toCents(12_000),
  frequency: 'month',
  firstDueOn: date('2026-12-05'),
} as const;

describe('commands on the account of a contract', () => {
  let insurer: Insurer;
  let commands: AccountCommands;
  beforeEach(async () => {
    const clock = new TestClock();
    insurer = await Insurer.open(await open(newFolder(), clock), clock);
    commands = new AccountCommands(insurer.parts.streams);
  });

  it('are its holder’s, on a stream of its own, and carried out once', async () => {
    await insurer.accept(CONTRACT, proposal('auto'));
    const first = await commands.execute(CONTRACT, caller('p'), () => plan);
    expect(first).toMatchObject({ outcome: 'executed', stream: `account-${CONTRACT}`, revision: 0, repeated: false });
    expect(await commands.execute(CONTRACT, caller('p'), () => plan)).toEqual({ ...first, repeated: true });
    const [event] = await insurer.core.events.readStream(`account-${CONTRACT}`, -1, 2);
    expect(JSON.parse(event!.metadata)).toMatchObject({ subject: ZOE });
    expect((await commands.load(CONTRACT)).instalments).toHaveLength(12);
  });

  it('are all carried out together, or none', async () => {
    await insurer.accept(CONTRACT, proposal('auto'));
    const sentOn = date('2026-11-24');
    const announced = (number: number) => ({ type: 'AnnounceInstalments', sentOn, numbers: [number] }) as const;
    const asked = commands.execute(CONTRACT, caller(), () => [plan, announced(13)]);
    expect(await refusalOf(asked)).toEqual(['payments.instalment-unknown', {}]);
    expect(await commands.load(CONTRACT)).toEqual(accounts.initialState);
    expect(await commands.execute(CONTRACT, caller(), () => [plan, announced(1)])).toMatchObject({ revision: 1 });
  });

  it('are refused where there is no such contract', async () => {
    expect(await refusalOf(commands.execute(CONTRACT, caller(), () => plan))).toEqual(['contracts.unknown', {}]);
    expect(await commands.load(CONTRACT)).toEqual(accounts.initialState);
  });
});
