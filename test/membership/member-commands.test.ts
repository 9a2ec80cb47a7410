import { membership } from '../../domain/membership/membership.js';
import { date } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands, type Joining } from '../../src/membership/member-commands.js';
import { bastia, joining, nantes, rouen } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';

const ZOE = 'a'.repeat(32);
const { newFolder, open } = cores();
const { person, address, contact } = joining();
const zoe: Joining = { joinedOn: date('2026-01-15'), person, address, contact, preferredChannel: 'email' };

describe('the commands of a member’s file', () => {
  let folder: string;
  let core: Core;
  let members: MemberCommands;
  beforeEach(async () => {
    folder = newFolder();
    core = await open(folder);
    members = new MemberCommands(core);
  });

  it('compare an address told late with the one that held on its day', async () => {
    await members.join(ZOE, zoe, caller());
    await members.changeAddress(ZOE, date('2026-03-01'), bastia, caller());
    const unchanged = (from: string) => ({ refusal: { refused: 'membership.address-unchanged', facts: { from } } });
    expect(await members.changeAddress(ZOE, date('2026-02-28'), rouen, caller())).toMatchObject(
      unchanged('2026-02-28'),
    );
    expect(await members.changeAddress(ZOE, date('2026-03-01'), bastia, caller())).toMatchObject(
      unchanged('2026-03-01'),
    );
    expect(await members.changeAddress(ZOE, date('2026-02-01'), nantes, caller())).toMatchObject({ revision: 2 });
    expect(await members.changeAddress(ZOE, date('2026-02-28'), rouen, caller())).toMatchObject({ revision: 3 });
  });

  it('compare a channel with the contact details as they stand', async () => {
    await members.join(ZOE, zoe, caller());
    const without = (channel: string) => ({
      refusal: { refused: 'membership.channel-without-contact', facts: { channel } },
    });
    expect(await members.changeContactDetails(ZOE, { phone: '+33612345678' }, caller())).toMatchObject(
      without('email'),
    );
    expect(await members.choosePreferredChannel(ZOE, 'sms', caller())).toMatchObject({ outcome: 'executed' });
    expect(await members.changeContactDetails(ZOE, { phone: '+33612345678' }, caller())).toMatchObject({ revision: 2 });
    expect(await members.choosePreferredChannel(ZOE, 'email', caller())).toMatchObject(without('email'));
  });

  it('allot a number of nine digits, kept when asked again and another for each member', async () => {
    const names = Array.from({ length: 20 }, (_, index) => index.toString(32).repeat(32));
    for (const member of names) await members.join(member, { ...zoe, contact: {}, preferredChannel: 'post' }, caller());
    await members.join(names[0]!, zoe, caller());
    const numbers = await Promise.all(
      names.map(async (member) => {
        const { state } = await core.commands.load(membership, `member-${member}`);
        if (state.status === 'none') throw new Error('not joined');
        return ((await core.keys.open(state.identity as never)) as { number: string }).number;
      }),
    );
    expect(new Set(numbers).size).toBe(20);
    for (const [index, number] of numbers.entries()) {
      expect(number).toMatch(/^[1-9][0-9]{8}$/);
      expect(await core.secrets.ownerOf('member-number', core.lookup.token('member-number', number))).toBe(
        names[index],
      );
    }
  });

  it('hold nothing personal in clear in the files, nor in what is told of a member that joins twice', async () => {
    await members.join(ZOE, zoe, caller('k'));
    await members.changeAddress(ZOE, date('2026-12-01'), nantes, caller('l'));
    const texts = (await core.events.readAll(0n)).events.map((event) => event.data + event.metadata);
    for (const secret of ['Lefèvre', 'Zoé', 'Gros-Horloge', 'Fosse', 'Nantes', 'exemple', '612345678'])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('answer a joining asked again, after a restart as well, with the first answer', async () => {
    const member = members.memberOf('k'.repeat(32));
    const first = await members.join(member, zoe, caller('k'));
    const restarted = new MemberCommands(await open(folder));
    expect(restarted.memberOf('k'.repeat(32))).toBe(member);
    expect(await restarted.join(member, zoe, caller('k'))).toEqual({ ...first, repeated: true });
  });
});
