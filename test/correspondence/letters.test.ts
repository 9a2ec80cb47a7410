import Database from 'better-sqlite3';
import type { AccountEvent } from '../../domain/payments/account/events.js';
import { date } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';
import { filesOf } from '../../src/config/config.js';
import type { Core } from '../../src/core/open-core.js';
import { LetterWriter, Uncertain } from '../../src/correspondence/letter-writer.js';
import type { Transport } from '../../src/outbox/transport.port.js';
import { Insurer } from '../contracts/insurer.js';
import { proposal, YVES, ZOE } from '../contracts/zoe-insured.js';
import { nantes } from '../domain/membership/people.js';
import { signing } from '../domain/payments/mandates/papers.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { eventsOf } from '../reactors/mutual.js';
import { Desk, readMail } from './desk.js';

const { newFolder, open } = cores();
const [HOME, MANDATE] = ['1'.repeat(32), '9'.repeat(32)];
const on = date('2026-11-24');
const [dueOn, amount] = [date('2026-11-10'), toCents(12_000)];

const planned: AccountEvent = {
  type: 'InstalmentsPlanned',
  data: {
    plan: 1,
    premium: amount,
    frequency: 'year',
    rule: 'payments.instalment-amounts@1',
    instalments: [{ number: 1, dueOn, amount }],
  },
};
const noticed: AccountEvent = {
  type: 'FormalNoticeSent',
  data: {
    notice: '7'.repeat(32),
    plannedOn: on,
    sentOn: on,
    shares: [{ number: 1, amount }],
    costs: toCents(500),
    amount: toCents(12_500),
    suspendsOn: date('2026-12-25'),
    terminableFrom: date('2027-01-04'),
  },
};
const announced: AccountEvent = {
  type: 'InstalmentsAnnounced',
  data: { sentOn: on, instalments: [{ number: 1, dueOn: date('2026-12-09'), amount }] },
};

let clock: TestClock;
let core: Core;
let insurer: Insurer;
let desk: Desk;

const at = async (mail?: Transport): Promise<void> => {
  clock = new TestClock();
  core = await open(newFolder(), clock);
  insurer = await Insurer.open(core, clock);
  desk = await new Desk(core, newFolder(), mail).open();
  await insurer.accept(HOME, proposal('habitation'));
};
const first = async (): Promise<string> => (await desk.written())[0]!.message;
const erase = (): void => {
  const database = new Database(filesOf(core.config.dataDir).secrets);
  database.prepare('UPDATE keys SET wrapped = NULL WHERE subject = ?').run(ZOE);
  database.close();
};
beforeEach(() => at());
afterEach(() => desk.reactors?.stop());

describe('a formal notice', () => {
  beforeEach(() => desk.account(HOME, [planned, noticed]));

  it('leaves by registered letter to the last known address, says what the law wants and is tracked', async () => {
    expect(await desk.sendAll()).toEqual([{ outcome: 'handed-over' }]);
    const [letter] = desk.files().map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(letter).toMatchObject({
      medium: 'letter',
      registered: true,
      to: ['Zoé Anaïs LEFÈVRE', '1 rue du Gros-Horloge', '76000 Rouen'],
      subject: 'Mise en demeure de payer votre cotisation',
    });
    for (const words of [
      'à titre de mise en demeure',
      '10 novembre 2026',
      '120,00',
      '125,00',
      '25 décembre 2026',
      '4 janvier 2027',
      'FR76 3000 6000 0112 3456 7890 189',
      'La prime est payable en numéraire',
    ])
      expect(letter!.html).toContain(words);
    const [left] = await eventsOf(core, 'MessageHandedOver');
    expect(JSON.parse(left!.data)).toMatchObject({ on, tracking: letter!.tracking });
    expect(letter!.tracking).toMatch(/^LR[0-9A-F]{13}$/);
  });

  it('is not sent on a day after the one that it names, for its dates would be wrong', async () => {
    await desk.settle();
    insurer.on('2026-11-25');
    expect(await desk.sendAll()).toEqual([{ outcome: 'refused', reason: 'correspondence.day-passed' }]);
    expect(desk.files()).toEqual([]);
  });

  it('that left on its day is recorded as of that day, though only the next day knew', async () => {
    await desk.settle();
    const execute = () => Promise.reject(new Error('cut off'));
    const dying = { ...core, commands: Object.assign(Object.create(core.commands) as Core['commands'], { execute }) };
    await expect(new LetterWriter(dying, desk.outbox).send(ZOE, await first())).rejects.toThrow('cut off');
    insurer.on('2026-11-25');
    expect(await desk.sendAll()).toEqual([{ outcome: 'handed-over' }]);
    expect((await desk.written())[0]).toMatchObject({ status: 'handed-over', on });
    expect(desk.files()).toHaveLength(1);
  });
});

describe('a message', () => {
  it('is ordered without a word of what it says or where it goes, and sent once', async () => {
    await insurer.members.changeAddress(ZOE, date('2026-12-01'), nantes, caller());
    const message = await first();
    expect(
      JSON.stringify((await eventsOf(core, 'MessageOrdered')).map(({ data, metadata }) => [data, metadata])),
    ).not.toMatch(/zoe@|Lef|Nantes|Rouen/);
    await desk.sendAll();
    await desk.sendAll();
    expect(await desk.writer.send(ZOE, message)).toEqual({ outcome: 'ended-before' });
    expect(desk.files()).toHaveLength(1);
    expect(desk.files()[0]).toContain('To: zoe@exemple.fr');
  });

  it('goes by post to who prefers it, and to who has no e-mail address', async () => {
    await insurer.members.changeAddress(YVES, date('2026-12-01'), nantes, caller());
    await insurer.members.choosePreferredChannel(ZOE, 'post', caller());
    await insurer.members.changeAddress(ZOE, date('2026-12-01'), nantes, caller());
    expect([...(await desk.written(YVES)), ...(await desk.written())].map(({ medium }) => medium)).toEqual([
      'letter',
      'letter',
    ]);
    await desk.sendAll(YVES);
    expect(JSON.parse(desk.files()[0]!)).toMatchObject({ medium: 'letter', registered: false });
  });

  it('is not written about what was imported or made up', async () => {
    await desk.account(HOME, [planned, noticed], { ...caller(), origin: 'import' });
    expect(await desk.written()).toEqual([]);
    expect((await eventsOf(core, 'OrderRefused')).map(({ data }) => JSON.parse(data) as object)).toMatchObject([
      { reason: 'correspondence.not-live' },
    ]);
  });

  it('is not written to who was erased, before it is ordered or after', async () => {
    await insurer.members.changeAddress(ZOE, date('2026-12-01'), nantes, caller());
    await desk.settle();
    await desk.reactors?.stop();
    erase();
    const after = await new Desk(await open(core.config.dataDir, clock), desk.folder).open(); // held keys are forgotten
    expect(await after.sendAll()).toEqual([{ outcome: 'refused', reason: 'correspondence.member-erased' }]);
    await after.account(HOME, [planned, noticed]);
    expect(await after.written()).toHaveLength(1);
    await after.reactors?.stop();
    expect(desk.files()).toEqual([]);
  });

  it('is ordered once, though the instances of its process were lost', async () => {
    await desk.account(HOME, [planned, noticed]);
    await desk.settle();
    await desk.reactors?.stop();
    const again = await new Desk(core, desk.folder).open();
    expect(await again.written()).toHaveLength(1);
    await again.reactors?.stop();
  });
});

describe('announced instalments', () => {
  it('name mandate, creditor and a masked account', async () => {
    await desk.mandate(MANDATE, signing());
    await desk.account(HOME, [planned, announced]);
    expect((await desk.written()).map(({ template, mandate }) => [template, mandate])).toEqual([
      ['mandate-signed', undefined],
      ['instalments-announced', MANDATE],
    ]);
    await desk.sendAll();
    const text = desk
      .files()
      .map(readMail)
      .find((mail) => mail.includes('Vos prochains'))!;
    for (const words of ['MUT-000123', 'FR72ZZZ123456', '9 décembre 2026', '•••2 606']) expect(text).toContain(words);
    expect(desk.files().map(readMail).join()).not.toContain('FR1420041010050500013M02606');
  });

  it('leave as long as 14 days are left', async () => {
    await desk.account(HOME, [planned, announced]);
    await desk.settle();
    insurer.on('2026-11-26');
    expect(await desk.sendAll()).toEqual([{ outcome: 'refused', reason: 'correspondence.day-passed' }]);
  });
});

describe('what may have arrived', () => {
  it('is not repeated, and is recorded once an operator says that it did', async () => {
    await desk.reactors?.stop();
    const breaking: Transport = { repeatable: false, send: () => Promise.reject(new Error('connection lost')) };
    await at(breaking);
    await insurer.members.changeAddress(ZOE, date('2026-12-01'), nantes, caller());
    const message = await first();
    await expect(desk.sendAll()).rejects.toThrow('connection lost');
    await expect(desk.sendAll()).rejects.toThrow(Uncertain);
    expect(await desk.marks.list('uncertain', '', 9)).toMatchObject([{ id: message, template: 'address-changed' }]);
    expect(await desk.outbox.settle(message, true)).toBe(true);
    expect(await desk.sendAll()).toEqual([{ outcome: 'handed-over' }]);
  });
});
