import { date, plusDays } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { addressOf } from '../../src/cli/demo/people.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { callerOf } from './caller-of.js';

const DAYS = Array.from({ length: 28 }, (_unused, index) => plusDays(date('2026-01-01'), index));
const random = new SeededRandom(7);
const ADDRESSES = Array.from({ length: 400 }, () => addressOf(random));

/** Changes of address through the real path, number 0, 1, 2 …: one durable event each, never the address held before. */
export class AddressChanges {
  private readonly commands: MemberCommands;
  private done = 0;

  constructor(core: Core) {
    this.commands = new MemberCommands(core);
  }

  async next(member: string): Promise<void> {
    const number = this.done;
    this.done += 1;
    const from = DAYS[number % DAYS.length]!;
    const address = { ...ADDRESSES[number % ADDRESSES.length]!, line2: `bâtiment ${number}` };
    const { outcome } = await this.commands.changeAddress(member, from, address, callerOf(`address\n${number}`));
    if (outcome !== 'executed') throw new Error(`change of address ${number} ended ${outcome}`);
  }
}
