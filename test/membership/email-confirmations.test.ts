import { readdirSync, readFileSync } from 'node:fs';
import type { ContactDetails } from '../../domain/membership/events.js';
import { date } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { EmailConfirmations } from '../../src/membership/email-confirmations.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { FileTransport } from '../../src/outbox/file/file-transport.js';
import { MemoryOutboxMarks } from '../../src/outbox/memory/memory-outbox-marks.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { joining } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';

const [ZOE, YVES] = ['a'.repeat(32), 'b'.repeat(32)];
const { newFolder, open } = cores();
const FORMER = 'zoe@exemple.fr';
const MINUTE = 60_000;

let clock: TestClock;
let core: Core;
let mails: string;
let members: MemberCommands;
let emails: EmailConfirmations;
let outbox: Outbox;

beforeEach(async () => {
  clock = new TestClock();
  core = await open(newFolder(), clock);
  mails = newFolder();
  members = new MemberCommands(core);
  const files = new FileTransport(mails, 'mutuelle@example.org');
  outbox = new Outbox(new MemoryOutboxMarks(), { mail: files, sms: files, letter: files }, clock, 'example.org');
  emails = new EmailConfirmations(core, members, outbox);
  const { person, address, contact } = joining();
  const common = { joinedOn: date('2026-01-15'), person, address, preferredChannel: 'post' } as const;
  await members.join(ZOE, { ...common, contact }, caller());
  await members.join(YVES, { ...common, contact: { email: 'yves@exemple.fr' } }, caller());
});

const sent = (to: string): readonly string[] =>
  readdirSync(mails)
    .map((name) => readFileSync(`${mails}/${name}`, 'utf8'))
    .filter((mail) => mail.includes(`To: ${to}`));
const codeOf = (to: string): string => /Votre code : ([0-9]{6})/.exec(sent(to).at(-1)!)![1]!;
const ask = (contact: ContactDetails, key?: string) => emails.change(ZOE, contact, caller(key));
const confirm = (code: string) => emails.confirm(ZOE, code, caller());
const held = async () => (await members.contactOf(ZOE))?.email;
const refused = (code: string, facts = {}) => ({ outcome: 'refused', refusal: { refused: code, facts } });

describe('a new e-mail address', () => {
  it('counts once the code that was sent to it came back; the former one is told, and not the new one', async () => {
    expect(await ask({ email: 'neuve@exemple.fr', phone: '+33612345679' })).toMatchObject({ outcome: 'executed' });
    expect(await members.contactOf(ZOE)).toMatchObject({ email: FORMER, phone: '+33612345679' });
    expect(sent(FORMER)).toEqual([]);
    expect(await confirm(codeOf('neuve@exemple.fr'))).toMatchObject({ outcome: 'executed' });
    expect(await members.contactOf(ZOE)).toMatchObject({ email: 'neuve@exemple.fr', phone: '+33612345679' });
    expect(sent(FORMER)).toHaveLength(1);
    expect(sent(FORMER)[0]).not.toContain('neuve');
  });

  it('is told one code for one request, asked again or not', async () => {
    await ask({ email: 'neuve@exemple.fr' }, 'k');
    await ask({ email: 'neuve@exemple.fr' }, 'k');
    expect(sent('neuve@exemple.fr')).toHaveLength(1);
  });

  it('is not confirmed by a code of another request', async () => {
    await ask({ email: 'neuve@exemple.fr' });
    const first = codeOf('neuve@exemple.fr');
    await ask({ email: 'autre@exemple.fr' });
    expect(await confirm(first)).toMatchObject(refused('membership.confirmation-wrong'));
    await confirm(codeOf('autre@exemple.fr'));
    expect(await held()).toBe('autre@exemple.fr');
  });

  it('is lost after five wrong codes, the right one included', async () => {
    await ask({ email: 'neuve@exemple.fr' });
    const code = codeOf('neuve@exemple.fr');
    const wrong = code === '000000' ? '111111' : '000000';
    for (const attemptsLeft of [4, 3, 2, 1, 0])
      expect(await confirm(wrong)).toEqual(refused('membership.confirmation-wrong', { attemptsLeft }));
    expect(await confirm(code)).toEqual(refused('membership.confirmation-expired'));
    expect(await held()).toBe(FORMER);
  });

  it.each([
    ['a moment before a quarter of an hour is over', 15 * MINUTE - 1, 'neuve@exemple.fr'],
    ['when it is over', 15 * MINUTE, FORMER],
  ])('is confirmed %s or not', async (_when, ms, expected) => {
    await ask({ email: 'neuve@exemple.fr' });
    clock.pass(ms);
    await confirm(codeOf('neuve@exemple.fr'));
    expect(await held()).toBe(expected);
  });

  it('of another member is refused at once, and when he took it before the code came back', async () => {
    expect(await ask({ email: 'yves@exemple.fr' })).toEqual(refused('membership.email-taken'));
    await ask({ email: 'neuve@exemple.fr' });
    await members.changeContactDetails(YVES, { email: 'neuve@exemple.fr' }, caller());
    expect(await confirm(codeOf('neuve@exemple.fr'))).toEqual(refused('membership.email-taken'));
    expect(sent(FORMER)).toEqual([]);
  });

  it('that is the one on file needs no code', async () => {
    await ask({ email: FORMER, phone: '+33612345679' });
    expect(readdirSync(mails)).toEqual([]);
  });

  it('waits in no clear text', async () => {
    await ask({ email: 'neuve@exemple.fr' });
    const rows = await core.secrets.rowsAfter('settings', [], 100);
    expect(rows.flat().map(String).join()).not.toContain('neuve');
  });

  it('that is taken away is so at once, and may be another member’s then', async () => {
    await ask({ phone: '+33612345679' });
    expect(await held()).toBeUndefined();
    const yves = await members.changeContactDetails(YVES, { email: FORMER }, caller());
    expect(yves).toMatchObject({ outcome: 'executed' });
  });
});

describe('a second e-mail address', () => {
  const second = async () => (await members.contactOf(ZOE))?.secondEmail;
  const added = async (secondEmail: string): Promise<void> => {
    await ask({ email: FORMER, secondEmail });
    await confirm(codeOf(secondEmail));
  };

  it('counts once its code came back, and leaves the first as it is', async () => {
    await ask({ email: FORMER, secondEmail: 'deux@exemple.fr' });
    expect(await second()).toBeUndefined();
    await confirm(codeOf('deux@exemple.fr'));
    expect(await members.contactOf(ZOE)).toMatchObject({ email: FORMER, secondEmail: 'deux@exemple.fr' });
    expect(sent(FORMER)).toEqual([]);
  });

  it('that takes the place of another tells the other one', async () => {
    await added('deux@exemple.fr');
    await added('trois@exemple.fr');
    expect(await second()).toBe('trois@exemple.fr');
    expect(sent('deux@exemple.fr').filter((mail) => mail.includes('modifi'))).toHaveLength(1);
    expect(sent(FORMER)).toEqual([]);
  });

  it('and a first one, both new, each wait for their own code, in any order', async () => {
    await ask({ email: 'neuve@exemple.fr', secondEmail: 'deux@exemple.fr' });
    await confirm(codeOf('deux@exemple.fr'));
    expect(await members.contactOf(ZOE)).toMatchObject({ email: FORMER, secondEmail: 'deux@exemple.fr' });
    await confirm(codeOf('neuve@exemple.fr'));
    expect(await members.contactOf(ZOE)).toMatchObject({ email: 'neuve@exemple.fr', secondEmail: 'deux@exemple.fr' });
  });
});

describe('codes', () => {
  const HOUR = 60 * MINUTE;
  const askedFor = async (number: number): Promise<unknown> => {
    const outcome = await ask({ email: `neuve.${number}@exemple.fr` });
    return outcome.outcome === 'refused' ? outcome.refusal : outcome.outcome;
  };
  const asked = async (from: number, count: number): Promise<void> => {
    for (let number = from; number < from + count; number += 1) expect(await askedFor(number)).toBe('executed');
  };
  const tooMany = (retryAfter: number) => ({ refused: 'membership.too-many-codes', facts: { retryAfter } });

  it('are five an hour at most, for a member, after a restart as well', async () => {
    await asked(0, 5);
    clock.pass(10 * MINUTE);
    expect(await askedFor(5)).toEqual(tooMany(50 * 60));
    emails = new EmailConfirmations(core, members, outbox);
    expect(await askedFor(5)).toEqual(tooMany(50 * 60));
    expect(sent('neuve.5@exemple.fr')).toEqual([]);
    clock.pass(50 * MINUTE - 1);
    expect(await askedFor(5)).toEqual(tooMany(1));
    clock.pass(1);
    await asked(5, 1);
  });

  it('are twenty a day at most', async () => {
    for (let hour = 0; hour < 4; hour += 1) {
      await asked(5 * hour, 5);
      clock.pass(HOUR);
    }
    expect(await askedFor(20)).toEqual(tooMany(20 * 3_600));
    clock.pass(20 * HOUR);
    await asked(20, 5);
  });

  it('for two addresses count as two, and other changes as none', async () => {
    await asked(0, 4);
    expect(await ask({ email: 'a@exemple.fr', secondEmail: 'b@exemple.fr' })).toMatchObject({ outcome: 'refused' });
    expect(await ask({ email: FORMER, phone: '+33612345679' })).toMatchObject({ outcome: 'executed' });
    await asked(4, 1);
  });

  it('asked for again under one key are answered again, though none are left', async () => {
    await ask({ email: 'neuve@exemple.fr' }, 'k');
    await asked(0, 4);
    expect(await ask({ email: 'neuve@exemple.fr' }, 'k')).toMatchObject({ outcome: 'executed', repeated: true });
  });
});
