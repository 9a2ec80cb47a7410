import { contracts as decider } from '../../domain/contracts/contracts.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { date } from '../../domain/shared/calendar.js';
import type { Wish } from '../../src/contracts/amendment-commands.js';
import { nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { Insurer, refusalOf } from './insurer.js';
import { home, proposal, ZOE } from './zoe-insured.js';

const { newFolder, open } = cores();
const [ONE, TWO, FIRST, SECOND] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];
let insurer: Insurer;

beforeEach(async () => {
  const clock = new TestClock();
  insurer = await Insurer.open(await open(newFolder(), clock), clock);
  await insurer.accept(ONE, proposal('habitation'));
});

const state = async (contract = ONE): Promise<SubscribedContract> =>
  (await insurer.core.commands.load(decider, `contract-${contract}`)).state as SubscribedContract;
const wish = (from: string, over: Partial<Wish> = {}): Wish => ({ from: date(from), own: true, ...over });
const ask = (from: string, over: Partial<Wish> = {}, amendment = FIRST) =>
  insurer.amendments.request(ONE, amendment, wish(from, over), caller());

describe('an amendment', () => {
  it('is told with its price before it is asked for, and stores nothing until then', async () => {
    const quote = await insurer.amendments.quote(ONE, wish('2026-12-01', { formula: 'essentielle' }));
    expect(quote).toMatchObject({ before: 24_450, pricings: [{ from: '2026-12-01', yearly: 15_820 }] });
    expect((await state()).pending).toEqual([]);
  });

  it('is requested and priced in one go, and holds from its day', async () => {
    const asked = await ask('2026-12-01', { formula: 'essentielle', yearly: 15_820 });
    expect(asked).toMatchObject({ outcome: 'executed', revision: 2 });
    expect(await refusalOf(insurer.amendments.apply(ONE, FIRST, caller()))).toEqual([
      'contracts.amendment-to-come',
      { from: '2026-12-01' },
    ]);
    insurer.on('2026-12-01');
    await insurer.amendments.apply(ONE, FIRST, caller());
    expect((await state()).premium.at(-1)).toEqual({ from: '2026-12-01', value: 15_820 });
    expect((await state()).cover.at(-1)!.value.formula).toBe('essentielle');
  });

  it('of today holds at once', async () => {
    expect(await ask('2026-11-24', { frequency: 'year' })).toMatchObject({ revision: 3 });
    expect(await state()).toMatchObject({ pending: [], frequency: [{ value: 'year' }] });
  });

  it('keeps the options when the formula alone changes, and the formula when options do', async () => {
    await ask('2026-11-24', { options: ['jardin'] });
    const chosen = async () => (await state()).cover.at(-1)!.value;
    expect(await chosen()).toMatchObject({ formula: 'confort', options: [{ code: 'jardin' }] });
    await ask('2026-11-25', { formula: 'essentielle' }, SECOND);
    insurer.on('2026-11-25');
    await insurer.amendments.apply(ONE, SECOND, caller());
    expect(await chosen()).toMatchObject({ formula: 'essentielle', options: [{ code: 'jardin' }] });
  });

  it('must be priced again when another changed the premium meanwhile', async () => {
    await ask('2026-12-01', { formula: 'essentielle' });
    await ask('2026-11-24', { options: ['jardin'] }, SECOND);
    insurer.on('2026-12-01');
    expect((await refusalOf(insurer.amendments.apply(ONE, FIRST, caller())))[0]).toBe('contracts.amendment-not-priced');
    await insurer.amendments.price(ONE, FIRST, caller());
    expect(await insurer.amendments.apply(ONE, FIRST, caller())).toMatchObject({ outcome: 'executed' });
  });

  it('may be withdrawn while it waits', async () => {
    await ask('2026-12-01', { frequency: 'year' });
    await insurer.amendments.withdraw(ONE, FIRST, 'member', caller());
    expect((await state()).pending).toEqual([]);
  });

  it('that an adviser makes may be of the past, and holds on after a renewal', async () => {
    insurer.on('2027-11-24');
    await insurer.contracts.renew(ONE, date('2027-11-24'), caller());
    await ask('2027-10-01', { formula: 'essentielle', own: false });
    expect((await state()).premium.map(({ from, value }) => [from, value])).toEqual([
      ['2026-11-24', 24_450],
      ['2027-10-01', 15_820],
      ['2027-11-24', 15_820],
    ]);
  });
});

describe('an amendment is refused and changes nothing', () => {
  it.each<[string, string, Partial<Wish>, string]>([
    ['before today, to a member', '2026-11-23', { frequency: 'year', own: true }, 'contracts.amendment-in-past'],
    ['before the contract', '2026-11-23', { frequency: 'year', own: false }, 'contracts.amendment-before-start'],
    ['that changes nothing', '2026-12-01', {}, 'contracts.amendment-empty'],
    ['to a formula not sold', '2026-12-01', { formula: 'luxe' }, 'products.unknown-formula'],
    ['to an option not sold', '2026-12-01', { options: ['piscine'] }, 'products.unknown-option'],
    [
      'at another price than was told',
      '2026-12-01',
      { formula: 'essentielle', yearly: 1 },
      'contracts.price-not-as-told',
    ],
  ])('%s', async (_what, from, over, code) => {
    expect((await refusalOf(ask(from, over)))[0]).toBe(code);
    expect((await insurer.core.events.readStream(`contract-${ONE}`, -1, 9)).length).toBe(1);
  });

  it('when it is not known, or after the end', async () => {
    expect((await refusalOf(insurer.amendments.price(ONE, TWO, caller())))[0]).toBe('contracts.amendment-unknown');
    await insurer.contracts.terminate(ONE, { ground: { kind: 'yearly' } }, caller());
    expect(await refusalOf(ask('2027-11-24', { frequency: 'year' }))).toEqual([
      'contracts.amendment-after-end',
      { endsOn: '2027-11-24' },
    ]);
  });

  it('to a home that another contract of the member covers', async () => {
    await insurer.accept(
      TWO,
      proposal('habitation', '2026-11-24', { insured: { ...home, address: nantes } as typeof home }),
    );
    const there = { ...home, address: nantes } as typeof home;
    expect((await refusalOf(ask('2026-12-01', { insured: there })))[0]).toBe('contracts.home-already-covered');
  });
});

describe('a move', () => {
  const move = (contract = ONE, amendment = FIRST) =>
    insurer.moves.request(contract, amendment, date('2026-12-04'), caller());

  it('takes the home and the car that stands there along, at the price of the new zone', async () => {
    await insurer.accept(TWO, proposal('auto'));
    await insurer.members.changeAddress(ZOE, date('2026-12-04'), { ...nantes, postalCode: '75008' }, caller());
    for (const contract of [ONE, TWO]) {
      expect(await move(contract)).toMatchObject({ outcome: 'executed' });
      await insurer.amendments.price(contract, FIRST, caller());
    }
    insurer.on('2026-12-04');
    for (const contract of [ONE, TWO]) await insurer.amendments.apply(contract, FIRST, caller());
    expect((await state(ONE)).premium.map(({ value }) => value)).toEqual([24_450, 28_851]);
    expect((await state(TWO)).premium.map(({ value }) => value)).toEqual([39_600, 46_728]);
  });

  it('leaves a second home where it is', async () => {
    await insurer.accept(
      TWO,
      proposal('habitation', '2026-11-24', { insured: { ...home, address: nantes } as typeof home }),
    );
    await insurer.members.changeAddress(ZOE, date('2026-12-04'), { ...nantes, line1: '9 rue Crébillon' }, caller());
    expect(await refusalOf(move(TWO))).toEqual(['address-change.other-place', {}]);
  });

  it('leaves the price of what insures people as it is until they agree', async () => {
    await insurer.accept(TWO, proposal('sante'));
    await insurer.members.changeAddress(ZOE, date('2026-12-04'), { ...nantes, postalCode: '75008' }, caller());
    insurer.on('2027-11-24');
    await insurer.contracts.renew(TWO, date('2027-11-24'), caller());
    expect((await state(TWO)).premium.map(({ value }) => value)).toEqual([57_960, 57_960]);
  });

  it('prices what insures people by where the member lives', async () => {
    await insurer.accept(TWO, proposal('sante'));
    await insurer.members.changeAddress(ZOE, date('2026-12-04'), { ...nantes, postalCode: '75008' }, caller());
    await move(TWO);
    await insurer.amendments.price(TWO, FIRST, caller());
    expect((await state(TWO)).pending[0]!.pricings!.map(({ yearly }) => yearly)).toEqual([68_393]);
  });
});
