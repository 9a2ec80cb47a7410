import type { EventMetadata } from '../../src/event-store/codec/event-metadata.js';
import type { Core } from '../../src/core/open-core.js';
import { MemoryLeaseStore } from '../../src/leases/memory/memory-lease-store.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { bearProcesses } from '../../src/reactors/bear-processes.js';
import { Reactors, type ReactorParts } from '../../src/reactors/reactors.js';
import { systemClock } from '../../src/clock/clock.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { greetingOf } from './greeting.js';
import { eventsOf, join, openDays, settled, YVES, ZOE } from './mutual.js';

const PHONE = '+33612345678';
const { newFolder, open } = cores();
const running: Reactors[] = [];
afterEach(async () => {
  for (const reactors of running.splice(0)) await reactors.stop();
});

const start = (core: Core, store: ReadStore, over: Partial<ReactorParts> = {}): Reactors => {
  const reactors = new Reactors({ core, store, processes: [greetingOf(core)], ...over });
  running.push(reactors);
  return reactors;
};
const born = async (core: Core, store: ReadStore): Promise<void> => {
  const reactors = start(core, store);
  await settled(core, store, greetingOf(core));
  await reactors.stop();
};
const chosen = async (core: Core) => (await eventsOf(core, 'PreferredChannelChosen')).map(({ stream }) => stream);

describe('a process at work', () => {
  it('orders what is due when its day opens, and not before', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    start(core, store);
    await settled(core, store, greetingOf(core));
    await join(core, ZOE, PHONE);
    await openDays(core, 2);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([]);
    await openDays(core, 4);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([`member-${ZOE}`]);
  });

  it('says on whose account it acted', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    start(core, store);
    await settled(core, store, greetingOf(core));
    await join(core, ZOE, PHONE);
    await openDays(core, 3);
    await settled(core, store, greetingOf(core));
    const [cause] = (await eventsOf(core, 'DayOpened')).slice(-1);
    const [event] = await eventsOf(core, 'PreferredChannelChosen');
    const { actor, causationId, subject } = JSON.parse(event!.metadata) as EventMetadata;
    expect({ actor, causationId, subject }).toEqual({ actor: 'system:greeting', causationId: cause!.id, subject: ZOE });
  });

  it('acts on what happened since the start, though it looks later', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await bearProcesses(core, [greetingOf(core)]);
    await bearProcesses(core, [greetingOf(core)]); // at another start
    expect(await eventsOf(core, 'ProcessBegun')).toHaveLength(1);
    await join(core, ZOE, PHONE);
    await openDays(core, 3);
    start(core, store);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([`member-${ZOE}`]);
  });

  it('knows what happened before its birth and does not act on it, and waits for what is still to come', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await join(core, ZOE, PHONE);
    await openDays(core, 3);
    await join(core, YVES, PHONE);
    start(core, store);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([]);
    await openDays(core, 4);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([`member-${YVES}`]);
  });

  it('leaves a refusal in its journal and goes on with the others', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    start(core, store);
    await settled(core, store, greetingOf(core));
    await join(core, ZOE);
    await join(core, YVES, PHONE);
    await openDays(core, 3);
    await settled(core, store, greetingOf(core));
    expect(await chosen(core)).toEqual([`member-${YVES}`]);
    const [refused] = await eventsOf(core, 'OrderRefused');
    expect(refused!.stream).toBe(`process-greeting-${ZOE}`);
    expect(JSON.parse(refused!.data)).toMatchObject({ name: 'greet', reason: 'membership.channel-without-contact' });
  });
});

describe('what a process did is not done again', () => {
  it('by one that goes on where it was', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await openDays(core, 3);
    for (let run = 0; run < 2; run += 1) await born(core, store);
    expect(await chosen(core)).toEqual([`member-${ZOE}`]);
  });

  it('by one whose instances were lost: the log tells all of it again', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await join(core, YVES);
    await openDays(core, 3);
    await born(core, store);
    const head = await core.events.head();
    await new MemberCommands(core).changeContactDetails(YVES, { phone: PHONE }, caller());
    await born(core, new MemoryReadStore());
    expect(await core.events.head()).toBe(head + 1n);
  });

  it('by one that ends between an order and writing so, at each of its orders', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await join(core, YVES, PHONE);
    await openDays(core, 3);
    for (let crash = 0; crash < 2; crash += 1) {
      const once = Promise.withResolvers<void>();
      const cutOff = greetingOf(core, (carryOut) => async (order, by, today) => {
        const done = await carryOut(order, by, today);
        if (done.outcome === 'executed' && done.repeated) return done;
        once.resolve();
        return new Promise<never>((_never, reject) => setTimeout(() => reject(new Error('cut off')), 30));
      });
      const reactors = start(core, store, { processes: [cutOff] });
      await once.promise;
      await reactors.stop();
    }
    await born(core, store);
    expect((await chosen(core)).sort()).toEqual([`member-${ZOE}`, `member-${YVES}`]);
  });

  it('by two processes at once that both believe that they hold the role', async () => {
    const folder = newFolder();
    const [one, other, store] = [await open(folder), await open(folder), new MemoryReadStore()];
    start(one, store);
    start(other, store);
    for (const member of 'abcdef') await join(one, member.repeat(32), PHONE);
    await openDays(one, 5);
    await settled(one, store, greetingOf(one));
    expect((await chosen(one)).sort()).toEqual([...'abcdef'].map((member) => `member-${member.repeat(32)}`));
  });
});

describe('a process that meets with failure', () => {
  it('tries again while a store is away, and keeps the order', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await join(core, YVES, PHONE);
    await openDays(core, 3);
    let failures = 0;
    const away = greetingOf(core, (carryOut) => (order, by, today) => {
      failures += 1;
      if (failures <= 3) throw new Error('away');
      return carryOut(order, by, today);
    });
    const reactors = start(core, store, { processes: [away] });
    await settled(core, store, away);
    expect(failures).toBe(5);
    expect(await chosen(core)).toEqual([`member-${ZOE}`, `member-${YVES}`]);
    expect(reactors.failing).toEqual({});
  });

  it('records an order that a defect throws at, and goes on', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await join(core, YVES, PHONE);
    await openDays(core, 3);
    const defect = greetingOf(core, (carryOut) => (order, by, today) => {
      if (order.stream.endsWith(ZOE)) throw new TypeError('a defect');
      return carryOut(order, by, today);
    });
    start(core, store, { processes: [defect] });
    await settled(core, store, defect);
    expect(await chosen(core)).toEqual([`member-${YVES}`]);
    const [refused] = await eventsOf(core, 'OrderRefused');
    expect(JSON.parse(refused!.data)).toMatchObject({ reason: 'reactors.order-failed' });
  });

  it('stops the instance whose fold throws, and no other', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    await born(core, store);
    await join(core, ZOE, PHONE);
    await join(core, YVES, PHONE);
    const sound = greetingOf(core);
    const evolve: typeof sound.process.evolve = (state, happened) => {
      if (happened.subject === ZOE) throw new Error('cannot be folded');
      return sound.process.evolve(state, happened);
    };
    const broken = { ...sound, process: { ...sound.process, evolve } };
    start(core, store, { processes: [broken] });
    await openDays(core, 3);
    await settled(core, store, broken);
    expect(await chosen(core)).toEqual([`member-${YVES}`]);
    const copy = await store.open('process-greeting@1.1');
    expect((await copy.parked('', 10)).map(({ id, parked }) => [id, parked])).toEqual([[ZOE, 'MemberJoined: Error']]);
  });
});

describe('the role', () => {
  it('is one process’s at a time, and another’s once it is given back', async () => {
    const folder = newFolder();
    const [one, other, store] = [await open(folder), await open(folder), new MemoryReadStore()];
    const leases = new MemoryLeaseStore();
    const times = { liveMs: 60_000, renewEveryMs: 50, marginMs: 20 };
    const taker = (holder: string) => ({ store: leases, holder: holder.repeat(32), clock: systemClock, times });
    const first = start(one, store, { leases: taker('1') });
    await settled(one, store, greetingOf(one));
    start(other, store, { leases: taker('2') });
    expect(await leases.newest('reactors')).toMatchObject({ token: 1, holder: '1'.repeat(32) });
    await first.stop();
    await join(one, ZOE, PHONE);
    await openDays(one, 3);
    await settled(one, store, greetingOf(one));
    expect(await chosen(one)).toEqual([`member-${ZOE}`]);
    expect(await leases.newest('reactors')).toMatchObject({ token: 2, holder: '2'.repeat(32) });
  });
});
