import { contracts } from '../../domain/contracts/contracts.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { talk } from '../../domain/processes/address-change/talk.js';
import { date, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { entryOn } from '../../domain/shared/timeline.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { followedAddressChange } from '../../src/reactors/processes/followed-address-change.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { Insurer } from '../contracts/insurer.js';
import { car, home, proposal, ZOE } from '../contracts/zoe-insured.js';
import { bastia, nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { eventsOf, openDays, settled } from './mutual.js';

const { newFolder, open } = cores();
const [SAVINGS, CAR, HOME, TRUCK] = ['1', '2', '3', '4'].map((digit) => digit.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const PARIS = { ...nantes, postalCode: '75008', town: 'Paris' };
const MOVE = date('2026-12-04');

let insurer: Insurer;
let store: MemoryReadStore;
let reactors: Reactors;
const start = (): void => {
  reactors = new Reactors({ core: insurer.core, store, processes: allProcesses(insurer.core) });
};
const settle = () => settled(insurer.core, store, followedAddressChange(insurer.parts));
const state = async (contract: string): Promise<SubscribedContract> =>
  (await insurer.core.commands.load(contracts, `contract-${contract}`)).state as SubscribedContract;
const applied = async () =>
  (await eventsOf(insurer.core, 'AmendmentApplied')).map(({ stream }) => stream.slice('contract-'.length));
const premiums = async (contract: string) => (await state(contract)).premium.map(({ from, value }) => [from, value]);
const openUntil = async (day: CalendarDate): Promise<void> => {
  insurer.on(day);
  await openDays(insurer.core, (Date.parse(day) - Date.parse('2026-11-24')) / 86_400_000);
  await settle();
};

beforeEach(async () => {
  const clock = new TestClock();
  insurer = await Insurer.open(await open(newFolder(), clock), clock);
  store = new MemoryReadStore();
  start();
  await settle();
  await openUntil(date('2026-11-24'));
  await insurer.accept(SAVINGS, proposal('epargne'));
  await insurer.accept(CAR, proposal('auto'));
  await insurer.accept(HOME, proposal('habitation'));
  await insurer.accept(
    TRUCK,
    proposal('auto', '2026-11-24', { insured: { ...car, plate: 'AB-344-CA' } as typeof car }),
  );
});
afterEach(() => reactors.stop());

describe('a home, two cars and savings of a member who moves in ten days', () => {
  it('have one premium on every day, the new one from the day of the move, whatever is restarted on the way', async () => {
    await insurer.members.changeAddress(ZOE, MOVE, PARIS, caller());
    await settle();
    for (let day = date('2026-11-25'); day <= '2026-12-06'; day = plusDays(day, 1)) {
      await openUntil(day);
      for (const [contract, before, after] of [
        [HOME, 24_450, 28_851],
        [CAR, 39_600, 46_728],
        [TRUCK, 39_600, 46_728],
      ] as const) {
        const { premium, pending } = await state(contract);
        expect([day, entryOn(premium, day)!.value]).toEqual([day, day < MOVE ? before : after]);
        expect(premium.length).toBe(day < MOVE ? 1 : 2);
        expect(pending.length).toBe(day < MOVE ? 1 : 0);
      }
      expect(await premiums(SAVINGS)).toHaveLength(1);
      await reactors.stop();
      if (day === '2026-12-01') store = new MemoryReadStore();
      start();
    }
    expect(await applied()).toEqual([HOME, CAR, TRUCK]);
  });

  it('follow him home first, and the savings once he agrees', async () => {
    await insurer.members.changeAddress(ZOE, date('2026-11-24'), PARIS, caller());
    await settle();
    expect(await applied()).toEqual([HOME, CAR, TRUCK]);
    const move = (await eventsOf(insurer.core, 'AddressChanged'))[0]!.id;
    const stream = `address-change-${ZOE}`;
    const answer = { type: 'AnswerContractMove', move, contract: SAVINGS, agreed: true } as const;
    await insurer.core.commands.execute({ decider: talk, stream, subject: ZOE, prepare: () => answer }, caller());
    await settle();
    expect(await applied()).toEqual([HOME, CAR, TRUCK, SAVINGS]);
  });

  it('follow a day that a demo opens before its time', async () => {
    await insurer.members.changeAddress(ZOE, MOVE, PARIS, caller());
    await openDays(insurer.core, 10);
    await settle();
    expect(await applied()).toEqual([HOME, CAR, TRUCK]);
  });

  it('do not wait for one that stands elsewhere: it is skipped, with the reason', async () => {
    const elsewhere = '5'.repeat(32);
    const second = { ...home, address: bastia } as typeof home;
    await insurer.accept(elsewhere, proposal('habitation', '2026-11-24', { insured: second }));
    await insurer.members.changeAddress(ZOE, MOVE, PARIS, caller());
    await openUntil(MOVE);
    expect(await premiums(elsewhere)).toHaveLength(1);
    expect(await premiums(CAR)).toHaveLength(2);
    const [skipped] = await eventsOf(insurer.core, 'ContractMoveSkipped');
    expect(JSON.parse(skipped!.data)).toMatchObject({ contract: elsewhere, reason: 'address-change.other-place' });
    const [refused] = await eventsOf(insurer.core, 'OrderRefused');
    expect(refused!.stream).toBe(`process-address-change-${ZOE}`);
  });
});
