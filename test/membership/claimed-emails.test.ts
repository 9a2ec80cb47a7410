import { membership } from '../../domain/membership/membership.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands, type Joining } from '../../src/membership/member-commands.js';
import { joining, nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';

const ZOE = 'a'.repeat(32);
const YVES = 'b'.repeat(32);
const { newFolder, open } = cores();
const as = (email: string | undefined): Joining => {
  const { person, address } = joining();
  return { person, address, contact: email === undefined ? {} : { email }, preferredChannel: 'post' };
};
const TAKEN = { outcome: 'refused', refusal: { refused: 'membership.email-taken', facts: {} } };

describe('an e-mail address', () => {
  let clock: TestClock;
  let folder: string;
  let core: Core;
  let members: MemberCommands;
  const ownerOf = (email: string): Promise<string | undefined> =>
    core.secrets.ownerOf('email', core.lookup.token('email', email));

  beforeEach(async () => {
    clock = new TestClock();
    folder = newFolder();
    core = await open(folder, clock);
    members = new MemberCommands(core);
  });

  it('is a member’s from his joining on, and no other’s', async () => {
    await members.join(ZOE, as('z@x.fr'), caller());
    expect(await members.join(YVES, as('z@x.fr'), caller())).toEqual(TAKEN);
    expect(await core.events.readStream(`member-${YVES}`)).toEqual([]);
    expect(await ownerOf('z@x.fr')).toBe(ZOE);
  });

  it('is let go when another takes its place', async () => {
    await members.join(ZOE, as('z@x.fr'), caller());
    await members.changeContactDetails(ZOE, { email: 'new@x.fr' }, caller());
    expect(await ownerOf('z@x.fr')).toBeUndefined();
    expect(await ownerOf('new@x.fr')).toBe(ZOE);
    expect(await members.join(YVES, as('z@x.fr'), caller())).toMatchObject({ outcome: 'executed' });
  });

  it('is let go when none takes its place, and kept when it stays', async () => {
    await members.join(ZOE, as('z@x.fr'), caller());
    await members.changeContactDetails(ZOE, { email: 'z@x.fr', phone: '+33612345678' }, caller());
    expect(await ownerOf('z@x.fr')).toBe(ZOE);
    await members.changeContactDetails(ZOE, {}, caller());
    expect(await ownerOf('z@x.fr')).toBeUndefined();
  });

  it('is let go when the command is refused, and the one in use is kept', async () => {
    expect(await members.changeContactDetails(YVES, { email: 'y@x.fr' }, caller())).toMatchObject({
      refusal: { refused: 'membership.not-a-member' },
    });
    expect(await ownerOf('y@x.fr')).toBeUndefined();
    await members.join(ZOE, { ...as('z@x.fr'), preferredChannel: 'email' }, caller());
    expect(await members.join(ZOE, as('other@x.fr'), caller())).toMatchObject({
      refusal: { refused: 'membership.already-joined' },
    });
    expect([await ownerOf('other@x.fr'), await ownerOf('z@x.fr')]).toEqual([undefined, ZOE]);
  });

  it('is let go when the caller saw an older revision', async () => {
    await members.join(ZOE, as('z@x.fr'), caller());
    await members.changeAddress(ZOE, joining().today, nantes, caller());
    const late = { ...caller(), ifMatch: 0 };
    expect(await members.changeContactDetails(ZOE, { email: 'new@x.fr' }, late)).toEqual({
      outcome: 'stale',
      actual: 1,
    });
    expect([await ownerOf('new@x.fr'), await ownerOf('z@x.fr')]).toEqual([undefined, ZOE]);
  });

  it('is not claimed again by a repeated key', async () => {
    await members.join(ZOE, as('z@x.fr'), caller('k'));
    await members.changeContactDetails(ZOE, { email: 'new@x.fr' }, caller());
    expect(await members.join(ZOE, as('z@x.fr'), caller('k'))).toMatchObject({ revision: 0, repeated: true });
    expect([await ownerOf('z@x.fr'), await ownerOf('new@x.fr')]).toEqual([undefined, ZOE]);
  });

  it('that is another member’s by now does not change the answer of a repeated key', async () => {
    await members.join(ZOE, as('z@x.fr'), caller('k'));
    await members.changeContactDetails(ZOE, { email: 'new@x.fr' }, caller('l'));
    await members.join(YVES, as('z@x.fr'), caller('m'));
    expect(await members.join(ZOE, as('z@x.fr'), caller('k'))).toMatchObject({ revision: 0, repeated: true });
    expect(await members.join(ZOE, as('z@x.fr'), caller('k', 'other'))).toEqual({ outcome: 'key-reused' });
    expect(await ownerOf('z@x.fr')).toBe(YVES);
  });

  const crash = (): Promise<unknown> =>
    core.secrets.claim('email', core.lookup.token('email', 'z@x.fr'), ZOE, clock.now());

  it.each([
    [60_000, TAKEN],
    [60_001, { outcome: 'executed' }],
  ])('left behind by a crash is, %d ms later, %j', async (ms, outcome) => {
    await crash();
    clock.pass(ms);
    expect(await members.join(YVES, as('z@x.fr'), caller())).toMatchObject(outcome);
  });

  it('held by a file is not left behind, however old', async () => {
    await members.join(ZOE, as('z@x.fr'), caller());
    clock.pass(365 * 86_400_000);
    expect(await members.join(YVES, as('z@x.fr'), caller())).toEqual(TAKEN);
  });

  it('left behind and asked for again by its owner is not another’s before his event is there', async () => {
    await crash();
    clock.pass(61_000);
    const other = new MemberCommands(await open(folder, clock));
    const slow = core.events.append.bind(core.events);
    let meanwhile: unknown;
    core.events.append = async (...append) => {
      core.events.append = slow;
      meanwhile = await other.join(YVES, as('z@x.fr'), caller());
      return slow(...append);
    };
    expect(await members.join(ZOE, as('z@x.fr'), caller())).toMatchObject({ outcome: 'executed' });
    expect(meanwhile).toEqual(TAKEN);
    expect(await ownerOf('z@x.fr')).toBe(ZOE);
  });

  it('asked for by many at the same moment is one’s, in two processes as well', async () => {
    const offices = [members, new MemberCommands(await open(folder, clock))];
    const names = Array.from({ length: 12 }, (_, index) => index.toString(16).repeat(32));
    const outcomes = await Promise.all(
      names.map((member, index) => offices[index % 2]!.join(member, as('z@x.fr'), caller())),
    );
    const winners = names.filter((_, index) => outcomes[index]!.outcome === 'executed');
    expect(winners).toEqual([await ownerOf('z@x.fr')]);
  });

  it('is what the file says after many changes of one member at once', async () => {
    await members.join(ZOE, as(undefined), caller());
    const emails = Array.from({ length: 24 }, (_, index) => `${index % 3}@x.fr`);
    await Promise.all(emails.map((email) => members.changeContactDetails(ZOE, { email }, caller())));
    const owners = await Promise.all(['0@x.fr', '1@x.fr', '2@x.fr'].map(ownerOf));
    const { state } = await core.commands.load(membership, `member-${ZOE}`);
    const contact = state.status === 'joined' ? await core.keys.open(state.contact as never) : undefined;
    const held = (contact as { email: string }).email;
    expect(owners).toEqual(['0@x.fr', '1@x.fr', '2@x.fr'].map((email) => (email === held ? ZOE : undefined)));
  });
});
