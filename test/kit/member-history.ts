import { views } from '../../projections/views.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { date } from '../../domain/shared/calendar.js';
import { bastia, joining, nantes } from '../domain/membership/people.js';
import { caller } from './callers.js';

export const ZOE = 'a'.repeat(32);
export const YVES = 'b'.repeat(32);

/** Two members through the real commands, in turn: positions 1 to 6, and their views. */
export const tellTwoMembers = async (core: Core): Promise<void> => {
  const members = new MemberCommands(core);
  const { person, address, contact } = joining();
  const common = { joinedOn: date('2026-01-15'), person, address };
  await members.join(ZOE, { ...common, contact, preferredChannel: 'email' }, caller());
  await members.join(YVES, { ...common, contact: {}, preferredChannel: 'post' }, caller());
  await members.changeAddress(ZOE, date('2026-03-01'), bastia, caller());
  await members.changeAddress(YVES, date('2026-12-01'), nantes, caller());
  await members.changeAddress(ZOE, date('2026-02-01'), nantes, caller());
  await members.choosePreferredChannel(ZOE, 'sms', caller());
  await foldViews(core);
};

/** Brings the views of a data folder to the end of its log. */
const foldViews = async (core: Core): Promise<void> => {
  const store = await openReadStore(core.config);
  await bringForward({ log: core.events, store, decoder: core.decoder, views }, await core.events.head());
  await store.close();
};
