import type { Family } from '../../domain/contracts/family.js';
import { date, plusDays, startOfDay, type Instant } from '../../domain/shared/calendar.js';
import { yearlyDayOf } from '../../domain/shared/calendar/yearly-day.js';
import type { Config } from '../../src/config/config.js';
import { AmendmentCommands } from '../../src/contracts/amendment-commands.js';
import { ContractCommands } from '../../src/contracts/contract-commands.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { openCore } from '../../src/core/open-core.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { ProcessJournal } from '../../src/reactors/process-journal.js';
import { proposal } from '../contracts/zoe-insured.js';
import { joining, nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { CONFIG } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';

export const FIRST_DAY = date('2026-01-05');
const TOLD_ON = date('2026-01-02');
const FAMILIES: readonly Family[] = ['habitation', 'auto', 'sante', 'epargne', 'prevoyance'];

const memberOf = (index: number): string => derivedId(`small member\n${index}`);
const contractOf = (index: number, family: Family): string => derivedId(`small contract\n${index}\n${family}`);

/**
 * A mutual told before its first day: each member has a contract of every family, due on days all over the year, and
 * every other one moves on some day of it, the others ask to pay their home insurance by the quarter from some day on.
 * Contracts are billed from the first day on.
 */
export const tellSmallMutual = async (dataDir: string, members: number, over: Partial<Config> = {}): Promise<void> => {
  const clock = new TestClock(`${startOfDay(TOLD_ON).slice(0, 11)}23:30:00.000Z` as Instant);
  const core = await openCore({ ...CONFIG, ...over, dataDir }, clock);
  await new ProcessJournal(core, 'address-change').birth();
  const parts = contractParts(core);
  const [people, contracts, amendments] = [
    new MemberCommands(core),
    new ContractCommands(parts),
    new AmendmentCommands(parts),
  ];
  const { person, address } = joining();
  for (let index = 0; index < members; index += 1) {
    const member = memberOf(index);
    const joined = {
      joinedOn: date('2025-12-01'),
      person: { ...person, lastName: `Lefèvre${'abcdefghijklmnop'[index]}` },
    };
    await people.join(member, { ...joined, address, contact: {}, preferredChannel: 'post' }, caller());
    for (const [at, family] of FAMILIES.entries()) {
      const dueDay = yearlyDayOf(plusDays(FIRST_DAY, (17 + 61 * index + 83 * at) % 365));
      await contracts.accept(contractOf(index, family), member, proposal(family, TOLD_ON, { dueDay }), caller());
    }
    const from = plusDays(FIRST_DAY, (11 + 47 * index) % 330);
    if (index % 2 === 0)
      await people.changeAddress(
        member,
        from,
        { ...nantes, line1: `${index + 1} quai de la Fosse`, postalCode: '75008' },
        caller('c'),
      );
    else {
      const wish = { from: plusDays(FIRST_DAY, (13 + 7 * index) % 100), frequency: 'quarter', own: true } as const;
      const amendment = derivedId(`small amendment\n${index}`);
      await amendments.request(contractOf(index, 'habitation'), amendment, wish, caller('d'));
    }
  }
  await new ProcessJournal(core, 'billing').birth();
  await core.close();
};
