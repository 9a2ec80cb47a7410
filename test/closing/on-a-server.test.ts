import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { EventStoreDbDouble } from '../doubles/eventstoredb/eventstoredb-double.js';
import { folders } from '../kit/folders.js';
import { dyingAt } from './dying-core.js';
import { leftBehind } from './left-behind.js';
import { eventsIn } from './notices-in.js';
import { closed } from './run.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

const newFolder = folders();
const DAY = plusDays(FIRST_DAY, 11);

describe('days closed with the log on EventStoreDB (its double)', () => {
  it('leave what they leave on SQLite, cut off on the way as well', async () => {
    const double = await EventStoreDbDouble.start();
    const over = { eventStoreUrl: double.url };
    const [embedded, folder] = [newFolder(), newFolder()].map((made) => join(made, 'data')) as [string, string];
    try {
      await tellSmallMutual(embedded, 2);
      await closed(embedded, DAY);
      await tellSmallMutual(folder, 2, over);
      const cut = closed(folder, DAY, DAY, (core, end) => dyingAt(core, end, 9, true), over);
      await expect(cut).rejects.toThrow();
      await closed(folder, DAY, DAY, undefined, over);
      const [expected, found] = [await leftBehind(embedded), await leftBehind(folder, over)];
      expect(Object.keys(found.files)).toEqual(Object.keys(expected.files));
      for (const type of ['DayOpened', 'RenewalNoticeSent', 'ContractRenewed', 'AmendmentApplied', 'DayClosed'])
        expect([type, eventsIn(found, type).map(({ data }) => data)]).toEqual([
          type,
          expect.arrayContaining(eventsIn(expected, type).map(({ data }) => data)),
        ]);
      expect(eventsIn(found, 'RenewalNoticeSent')).toHaveLength(eventsIn(expected, 'RenewalNoticeSent').length);
    } finally {
      await double.stop();
    }
  }, 60_000);
});
