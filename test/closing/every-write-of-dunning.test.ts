import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { date, plusDays, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { openCore } from '../../src/core/open-core.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';
import { ProcessJournal } from '../../src/reactors/process-journal.js';
import { proposal, ZOE } from '../contracts/zoe-insured.js';
import { announcing, planning, receiving } from '../domain/payments/account/books.js';
import { joining } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { TestClock } from '../kit/moment.js';
import { dyingAt } from './dying-core.js';
import { leftBehind } from './left-behind.js';
import { closed } from './run.js';

const newFolder = folders();
const CONTRACTS = ['1', '2', '3'].map((digit) => digit.repeat(32));
const NOTICE = date('2026-10-12');
const SUSPENSION = date('2026-11-12');
const PAID = plusDays(SUSPENSION, 1);
const DAYS = [NOTICE, SUSPENSION, PAID];

/** Three contracts whose premium is due on 1 October; what is paid on a day is told before it is closed. */
const tell = async (dataDir: string, paid?: CalendarDate): Promise<void> => {
  const clock = new TestClock('2026-08-31T08:00:00.000Z' as Instant);
  const core = await openCore({ ...CONFIG, dataDir }, clock);
  const parts = contractParts(core);
  const accounts = new AccountCommands(parts.streams);
  if (paid !== undefined) {
    clock.moment = `${paid}T08:00:00.000Z` as Instant;
    await accounts.execute(CONTRACTS[0]!, caller('9'), () => receiving(1, paid, '120.00'));
    return core.close();
  }
  for (const { process } of allProcesses(core)) await new ProcessJournal(core, process.name).birth();
  const { person, address } = joining();
  await new MemberCommands(core).join(ZOE, { person, address, contact: {}, preferredChannel: 'post' }, caller());
  for (const contract of CONTRACTS) {
    await new ContractCommands(parts).accept(contract, ZOE, proposal('sante', '2026-09-01'), caller());
    await accounts.execute(contract, caller(), () => planning('120.00', 'year', '2026-10-01'));
    await accounts.execute(contract, caller(), () => announcing('2026-09-01', 1));
  }
  await core.close();
};

it('a closing that dies at any append of the path is brought to the same events by the next one', async () => {
  const base = join(newFolder(), 'data');
  await tell(base);
  let before = base;
  for (const day of DAYS) {
    await closed(before, plusDays(day, -1));
    const whole = join(newFolder(), 'data');
    if (day === PAID) await tell(before, day);
    cpSync(before, whole, { recursive: true });
    await closed(whole, day);
    const expected = await leftBehind(whole);
    for (let deaths = 0, ended = false; !ended; deaths += 1) {
      const folder = join(newFolder(), 'data');
      cpSync(before, folder, { recursive: true });
      const dying = closed(folder, day, day, (core, end) => dyingAt(core, end, deaths, deaths % 2 === 0));
      ended = await dying.then(
        () => true,
        () => false,
      );
      await closed(folder, day);
      expect(await leftBehind(folder)).toEqual(expected);
    }
    before = whole;
  }
  const { streams } = await leftBehind(before);
  const typesIn = (stream: string) => (streams[stream] as readonly { type: string }[]).map(({ type }) => type);
  for (const contract of CONTRACTS) expect(typesIn(`account-${contract}`)).toContain('FormalNoticeSent');
  expect(typesIn(`contract-${CONTRACTS[1]}`)).toEqual(['ContractSubscribed', 'GuaranteesSuspended']);
  expect(typesIn(`contract-${CONTRACTS[0]}`)).toEqual([
    'ContractSubscribed',
    'GuaranteesSuspended',
    'GuaranteesReinstated',
  ]);
}, 180_000);
