import Database from 'better-sqlite3';
import { membership } from '../domain/membership/membership.js';
import { isSealed } from '../domain/shared/personal.js';
import { emptyStream, foldOn } from '../src/commands/folded-stream.js';
import { filesOf } from '../src/config/config.js';
import type { Core } from '../src/core/open-core.js';
import { alternate, timed, type Round } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchCore } from './mutual/scratch-core.js';

const STREAMS = 200;
const LENGTH = 50;
const LOADS = 2_000;

const SQL = 'SELECT e.data FROM streams s JOIN events e ON e.stream = s.id WHERE s.name = ? ORDER BY e.revision';

/** Loads of a stream that no state is held of, as a command does them, against a bare read and parse of its data. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await scratchCore(folder);
  const members = await joinMembers(core, smoke ? 5 : STREAMS);
  const changes = new AddressChanges(core);
  await sideBySide(64, members.length * (LENGTH - 1), (index) => changes.next(members[index % members.length]!));
  const count = smoke ? 10 : LOADS;
  const each = (load: (stream: string) => unknown): Round => {
    return () =>
      timed(count, async () => {
        for (let done = 0; done < count; done += 1) await load(`member-${members[done % members.length]!}`);
      });
  };
  const database = new Database(filesOf(folder).events, { readonly: true });
  const select = database.prepare<[string], [string]>(SQL).raw();
  const bare = each((stream) => select.all(stream).map(([data]) => JSON.parse(data) as unknown));
  const sealed = await alternate(
    each((stream) => loaded(core, stream)),
    bare,
    smoke,
  );
  const opened = await alternate(
    each((stream) => loadedAndOpened(core, stream)),
    bare,
    smoke,
  );
  database.close();
  await core.close();
  const common = { unit: 'loads/s', limitName: 'bare read and parse' };
  return [
    { work: `cold load of a ${LENGTH}-event stream`, ...common, ...sealed, goal: 0.85 },
    { work: `cold load of a ${LENGTH}-event stream, its personal fields opened`, ...common, ...opened },
  ];
};

const loaded = (core: Core, stream: string) =>
  foldOn(core.events, core.decoder, membership, stream, emptyStream(membership.initialState));

const loadedAndOpened = async (core: Core, stream: string): Promise<void> => {
  await loaded(core, stream);
  for (const event of await core.events.readFold(stream))
    for (const block of Object.values(core.decoder.decode(event).data as object))
      if (isSealed(block)) await core.keys.open(block);
};
