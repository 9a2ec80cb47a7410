import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { followed } from '../../src/reactors/followed-process.js';
import { ParkedInstances } from '../../src/reactors/parked-instances.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { cores } from '../kit/cores.js';
import { greetingOf } from './greeting.js';
import { join, settled, YVES, ZOE } from './mutual.js';

const { newFolder, open } = cores();

it('instances of processes that take no more events are listed by process, all or one', async () => {
  const [core, store] = [await open(newFolder()), new MemoryReadStore()];
  const greeting = greetingOf(core);
  const broken = followed({
    ...greeting,
    process: {
      ...greeting.process,
      evolve: (state, happened) => {
        if (happened.subject === ZOE) throw new RangeError('planted');
        return greeting.process.evolve(state, happened);
      },
    },
  });
  const listed = new ParkedInstances(store, [broken]);
  expect(await listed.list()).toEqual([]);
  const reactors = new Reactors({ core, store, processes: [broken] });
  await settled(core, store, broken);
  await join(core, ZOE);
  await join(core, YVES);
  await settled(core, store, broken);
  await reactors.stop();
  const parked = [{ view: 'process-greeting', document: ZOE, parked: 'MemberJoined: RangeError' }];
  expect(await listed.list()).toEqual(parked);
  expect(await listed.list({ view: 'process-greeting', document: ZOE })).toEqual(parked);
  expect(await listed.list({ document: YVES })).toEqual([]);
  expect(await listed.list({ view: 'profile' })).toEqual([]);
});
