import { contracts as decider } from '../../domain/contracts/contracts.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { FAMILIES } from '../../domain/contracts/family.js';
import { date } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { Insurer, refusalOf } from './insurer.js';
import { car, home, proposal, YVES, ZOE } from './zoe-insured.js';

const { newFolder, open } = cores();
const ONE = '1'.repeat(32);
const TWO = '2'.repeat(32);
let insurer: Insurer;

beforeEach(async () => {
  const clock = new TestClock();
  insurer = await Insurer.open(await open(newFolder(), clock), clock);
});

const stateOf = async (contract: string): Promise<SubscribedContract> => {
  const { state } = await insurer.core.commands.load(decider, `contract-${contract}`);
  if (state.status === 'none') throw new Error('no contract');
  return state;
};

describe('a subscription', () => {
  it.each(FAMILIES)(
    'of %s is made for its member with a number of its own and the premium of the tariff',
    async (family) => {
      const outcome = await insurer.accept(ONE, proposal(family));
      expect(outcome).toMatchObject({ outcome: 'executed', stream: `contract-${ONE}`, revision: 0 });
      expect(await insurer.parts.streams.holders.holderOf(ONE)).toBe(ZOE);
      const [event] = await insurer.core.events.readStream(`contract-${ONE}`, -1, 1);
      const { number, pricing } = JSON.parse(event!.data) as { number: string; pricing: { yearly: number } };
      expect(number).toMatch(/^[1-9][0-9]{9}$/);
      const claimed = insurer.core.lookup.token('contract-number', number);
      expect(await insurer.core.secrets.ownerOf('contract-number', claimed)).toBe(ONE);
      expect((await stateOf(ONE)).premium).toEqual([{ from: '2026-11-24', value: pricing.yearly }]);
    },
  );

  it('asked again with its key is the same one; with another body it is told so', async () => {
    const key = caller('k');
    const contract = insurer.contracts.contractOf(key.idempotency!.key);
    const first = await insurer.contracts.accept(contract, ZOE, proposal('auto'), key);
    expect(await insurer.contracts.accept(contract, ZOE, proposal('auto'), key)).toEqual({ ...first, repeated: true });
    const other = await insurer.contracts.accept(contract, ZOE, proposal('auto'), caller('k', 'another body'));
    expect(other).toEqual({ outcome: 'key-reused' });
  });

  it('keeps what it insures out of the log in clear', async () => {
    await insurer.accept(ONE, proposal('auto'));
    const texts = (await insurer.core.events.readAll(0n)).events.map((event) => event.data + event.metadata);
    for (const secret of ['GH-123-KL', 'Renault', 'Lefèvre', '061076300000', 'Gros-Horloge'])
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('of another member’s home is no overlap, for a house has many flats', async () => {
    await insurer.accept(ONE, proposal('habitation'));
    expect(await insurer.accept(TWO, proposal('habitation'), YVES)).toMatchObject({ outcome: 'executed' });
  });

  it('of a home whose contract has ended by then is no overlap', async () => {
    insurer.on('2024-01-10');
    await insurer.accept(ONE, proposal('habitation', '2024-01-10'));
    insurer.on('2025-06-10');
    await insurer.contracts.terminate(ONE, { ground: { kind: 'infra-annual' } }, caller());
    const again = (from: string) => insurer.accept(TWO, proposal('habitation', from));
    expect(await refusalOf(again('2025-07-09'))).toEqual(['contracts.home-already-covered', { from: '2025-07-09' }]);
    expect(await again('2025-07-10')).toMatchObject({ outcome: 'executed' });
  });

  it('that was refused leaves the home free at once', async () => {
    const late = proposal('habitation', '2026-11-24', { validUntil: date('2026-11-23') });
    expect((await refusalOf(insurer.accept(ONE, late)))[0]).toBe('contracts.proposal-expired');
    expect(await insurer.accept(TWO, proposal('habitation'))).toMatchObject({ outcome: 'executed' });
  });
});

const accepted = (over: Parameters<typeof proposal>[2], family: Parameters<typeof proposal>[0] = 'auto') =>
  insurer.accept(ONE, proposal(family, '2026-11-24', over));

describe('a subscription is refused', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['of a formula that is not sold', () => refusalOf(accepted({ formula: 'premium' })), 'products.unknown-formula'],
    ['with an option that is not sold', () => refusalOf(accepted({ options: ['jardin'] })), 'products.unknown-option'],
    ['that begins yesterday', () => refusalOf(accepted({ startsOn: date('2026-11-23') })), 'contracts.start-in-past'],
    ['of a car as a home', () => refusalOf(accepted({ insured: home })), 'contracts.insured-of-another-family'],
    ['at another price than was told', () => refusalOf(accepted({ yearly: 1 })), 'contracts.price-not-as-told'],
    ['before the tariff knows a price', () => refusalOf(accepted({ startsOn: date('2009-12-31') })), 'tariff.no-rate'],
  ])('%s', async (_what, outcome, code) => expect(((await outcome()) as readonly string[])[0]).toBe(code));

  it('for who is no member, for it has no place to be priced for', async () => {
    const outcome = insurer.accept(ONE, proposal('sante'), 'c'.repeat(32));
    expect(await refusalOf(outcome)).toEqual(['contracts.place-unknown', {}]);
  });

  it('of a home that another contract of the member covers, and then stores nothing', async () => {
    await insurer.accept(ONE, proposal('habitation'));
    const second = insurer.accept(TWO, proposal('habitation', '2027-01-01'));
    expect(await refusalOf(second)).toEqual(['contracts.home-already-covered', { from: '2027-01-01' }]);
    expect(await insurer.core.events.readStream(`contract-${TWO}`, -1, 1)).toEqual([]);
  });
});

describe('a contract’s life', () => {
  it('goes on for a year at the tariff of its due date, with the conditions of that day', async () => {
    insurer.on('2025-04-10');
    await insurer.accept(ONE, proposal('habitation', '2025-04-10'));
    insurer.on('2026-01-20');
    expect(await insurer.contracts.sendRenewalNotice(ONE, date('2026-04-10'), caller())).toMatchObject({ revision: 1 });
    insurer.on('2026-04-10');
    expect(await insurer.contracts.renew(ONE, date('2026-04-10'), caller())).toMatchObject({ revision: 2 });
    const { premium, conditions, nextDueOn } = await stateOf(ONE);
    expect(premium.map(({ value }) => value)).toEqual([23_000, 24_450]);
    expect(conditions.at(-1)).toEqual({ from: '2026-04-10', value: 'habitation-2026-01' });
    expect(nextDueOn).toBe('2027-04-10');
  });

  it('of a car takes the coefficient of its year into the next premium', async () => {
    insurer.on('2025-04-10');
    await insurer.accept(ONE, proposal('auto', '2025-04-10', { motorCoefficient: '0.80' }));
    insurer.on('2026-02-15');
    const period = { dueOn: date('2026-04-10'), claims: [], yearsWithoutClaim: 1, yearsAtLowest: 0 } as const;
    await insurer.contracts.reviseMotorCoefficient(ONE, { ...period, use: 'ordinary', suspendedMonths: 0 }, caller());
    insurer.on('2026-04-10');
    await insurer.contracts.renew(ONE, date('2026-04-10'), caller());
    // 396.00 × 0.76
    expect((await stateOf(ONE)).premium.at(-1)).toEqual({ from: '2026-04-10', value: 30_096 });
  });

  it('is suspended when unpaid, and reinstated', async () => {
    await insurer.accept(ONE, proposal('auto'));
    insurer.on('2027-02-10');
    const days = { from: date('2027-03-01'), noticeSentOn: date('2027-01-20') };
    const suspend = (why?: Refusal) => insurer.contracts.suspendForUnpaid(ONE, days, caller(), async () => why);
    const notLeft = refuse('payments.formal-notice-not-left');
    expect(await suspend(notLeft)).toEqual({ outcome: 'refused', refusal: notLeft });
    expect(await suspend()).toMatchObject({ outcome: 'executed', revision: 1 });
    expect(await insurer.contracts.reinstateAfterPayment(ONE, date('2027-02-10'), caller())).toMatchObject({
      revision: 2,
    });
  });

  it('ends with a sale, and not twice', async () => {
    await insurer.accept(ONE, proposal('auto'));
    insurer.on('2026-12-05');
    await insurer.contracts.sellVehicle(ONE, date('2026-12-01'), caller());
    const end = () => insurer.contracts.terminate(ONE, { ground: { kind: 'vehicle-sold' } }, caller());
    expect(await end()).toMatchObject({ outcome: 'executed' });
    expect((await stateOf(ONE)).end).toEqual({ endsOn: '2026-12-15', ground: 'vehicle-sold' });
    expect(await refusalOf(end())).toEqual(['contracts.already-terminated', { endsOn: '2026-12-15' }]);
  });

  it('goes on with another car in the place of the one sold', async () => {
    await insurer.accept(ONE, proposal('auto'));
    insurer.on('2026-12-05');
    await insurer.contracts.sellVehicle(ONE, date('2026-12-01'), caller());
    insurer.on('2026-12-10');
    const other = { ...car, model: 'Peugeot 208' } as typeof car;
    const wish = { from: date('2026-12-10'), insured: other, own: true };
    expect(await insurer.amendments.replaceVehicle(ONE, TWO, wish, caller())).toMatchObject({ revision: 6 });
    const { sale, suspensions, insured } = await stateOf(ONE);
    expect([sale, suspensions[0]!.coverBackAt]).toEqual([undefined, '2026-12-09T23:00:00.000Z']);
    expect(insured.map(({ from }) => from)).toEqual(['2026-11-24', '2026-12-10']);
  });

  it('that never began is refused everything', async () => {
    const none = 'e'.repeat(32);
    for (const outcome of [
      insurer.contracts.renew(none, date('2027-01-01'), caller()),
      insurer.contracts.terminate(none, { ground: { kind: 'yearly' } }, caller()),
      insurer.contracts.sellVehicle('not an id', date('2026-11-24'), caller()),
      insurer.amendments.withdraw(none, TWO, 'member', caller()),
    ])
      expect(await refusalOf(outcome)).toEqual(['contracts.unknown', {}]);
  });
});
