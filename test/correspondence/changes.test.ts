import { talk } from '../../domain/processes/address-change/talk.js';
import { date } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { followedAddressChange } from '../../src/reactors/processes/followed-address-change.js';
import { Insurer } from '../contracts/insurer.js';
import { car, proposal, ZOE } from '../contracts/zoe-insured.js';
import { nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { eventsOf, openDays, settled } from '../reactors/mutual.js';
import { Desk, readMail } from './desk.js';

const { newFolder, open } = cores();
const [HOME, CAR, TRUCK, SAVINGS, CHANGE] = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
  string,
];
const PARIS = { ...nantes, postalCode: '75008', town: 'Paris' };

let core: Core;
let insurer: Insurer;
let desk: Desk;

beforeEach(async () => {
  const clock = new TestClock();
  core = await open(newFolder(), clock);
  insurer = await Insurer.open(core, clock);
  desk = await new Desk(core, newFolder()).open();
  await insurer.accept(HOME, proposal('habitation'));
});
afterEach(() => desk.reactors?.stop());

/** What left of a template, in words. */
const letters = async (template: string): Promise<readonly string[]> => {
  await settled(core, desk.store, followedAddressChange(insurer.parts));
  await desk.sendAll();
  const ordered = (await desk.written()).filter((message) => message.template === template);
  expect(ordered.every(({ status }) => status === 'handed-over')).toBe(true);
  const subject = template === 'contract-amended' ? 'Un avenant' : 'Votre nouvelle adresse est prise en compte';
  const texts = desk.files().map(readMail);
  const found = texts.filter((text) => text.includes(subject));
  expect(found).toHaveLength(ordered.length);
  return found;
};

const asked = { from: date('2026-12-01'), frequency: 'month', own: true } as const;

it('a member is told of an amendment on the day on which it takes effect, once, and not before', async () => {
  await openDays(core, 0);
  await insurer.amendments.request(HOME, CHANGE, { ...asked, formula: 'essentielle' }, caller());
  expect(await letters('contract-amended')).toEqual([]);
  insurer.on('2026-12-01');
  await insurer.amendments.apply(HOME, CHANGE, caller('closing'));
  await insurer.amendments.apply(HOME, CHANGE, caller('closing'));
  const [letter, ...more] = await letters('contract-amended');
  expect(more).toEqual([]);
  for (const words of [
    'Un avenant à votre contrat prend effet le 1er décembre 2026',
    'Assurance habitation n° ',
    'Cotisation annuelle jusque-là : 244,50',
    'Nouvelle cotisation annuelle : 158,20',
  ])
    expect(letter).toContain(words);
});

it('a member is told what his move did to a home and two cars in one letter, and of the savings once he agreed', async () => {
  await insurer.accept(SAVINGS, proposal('epargne'));
  await insurer.accept(CAR, proposal('auto'));
  await insurer.accept(
    TRUCK,
    proposal('auto', '2026-11-24', { insured: { ...car, plate: 'AB-344-CA' } as typeof car }),
  );
  await openDays(core, 0);
  await insurer.members.changeAddress(ZOE, date('2026-12-04'), PARIS, caller());
  insurer.on('2026-12-03');
  await openDays(core, 9);
  expect(await letters('address-change-applied')).toEqual([]);
  insurer.on('2026-12-04');
  await openDays(core, 10);
  const [letter, ...more] = await letters('address-change-applied');
  expect(more).toEqual([]);
  expect(letter).toContain('à partir du 4 décembre 2026');
  expect(letter!.match(/288,51.€ \(jusque-là 244,50.€\)/g)).toHaveLength(2); // as text and as HTML
  expect(letter!.match(/467,28.€ \(jusque-là 396,00.€\)/g)).toHaveLength(4);
  expect(letter).not.toContain('Épargne');

  const move = (await eventsOf(core, 'AddressChanged'))[0]!.id;
  const stream = `address-change-${ZOE}`;
  const answer = { type: 'AnswerContractMove', move, contract: SAVINGS, agreed: true } as const;
  await core.commands.execute({ decider: talk, stream, subject: ZOE, prepare: () => answer }, caller());
  expect(await letters('address-change-applied')).toHaveLength(2);
});

it('a member is not told of amendments that were made up', async () => {
  await openDays(core, 0);
  await insurer.amendments.request(HOME, CHANGE, asked, { ...caller(), origin: 'demo' });
  insurer.on('2026-12-01');
  await insurer.amendments.apply(HOME, CHANGE, { ...caller('closing'), origin: 'demo' });
  expect(await letters('contract-amended')).toEqual([]);
  const refused = await eventsOf(core, 'OrderRefused');
  expect(refused.map(({ stream, data }) => [stream, (JSON.parse(data) as { reason: string }).reason])).toEqual([
    [`process-change-letters-${ZOE}`, 'correspondence.not-live'],
  ]);
});
