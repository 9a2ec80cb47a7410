import { days } from '../../domain/calendar/days.js';
import { date, plusDays } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import type { StoredEvent } from '../../src/event-store/event-store.port.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { copyNameOf } from '../../src/reactors/process-copy.js';
import type { AnyProcess } from '../../src/reactors/followed-process.js';
import { caller } from '../kit/callers.js';
import { joining } from '../domain/membership/people.js';

export const ZOE = 'a'.repeat(32);
export const YVES = 'b'.repeat(32);

/** Joined on 24 November 2026, reachable by SMS or not. */
export const join = async (core: Core, member: string, phone?: string): Promise<void> => {
  const { person, address } = joining();
  const contact = phone === undefined ? {} : { phone };
  await new MemberCommands(core).join(member, { person, address, contact, preferredChannel: 'post' }, caller());
};

/** Opens each day from 24 November to so many days later, and closes those before it. */
export const openDays = async (core: Core, after: number): Promise<void> => {
  for (let index = 0; index <= after; index += 1) {
    const day = plusDays(date('2026-11-24'), index);
    const { state } = await core.commands.load(days, 'calendar');
    if ((state.open ?? state.closed ?? '') >= day) continue;
    if (state.open) await onCalendar(core, { type: 'CloseDay', day: state.open });
    await onCalendar(core, { type: 'OpenDay', day, today: day });
  }
};

const onCalendar = (core: Core, command: Parameters<typeof days.decide>[0]) =>
  core.commands.execute({ decider: days, stream: 'calendar', prepare: () => command }, caller());

/** Waits until a process has seen the end of the log, what it ordered itself included. */
export const settled = async (core: Core, store: ReadStore, followed: AnyProcess): Promise<void> => {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const head = await core.events.head();
    const copy = await store.open(copyNameOf(followed)).catch(() => undefined);
    const reached = (await copy?.checkpoint())?.position ?? -1n;
    if (reached >= head && head === (await core.events.head())) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('the process did not come to the end of the log');
};

/** Every event of a type, in the order of the log. */
export const eventsOf = async ({ events }: Core, type: string): Promise<readonly StoredEvent[]> =>
  (await events.readAll(0n, { types: [type] })).events;
