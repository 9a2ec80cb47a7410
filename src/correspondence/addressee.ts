import type { Channel, ContactDetails, Person } from '../../domain/membership/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { isSealed, type Personal } from '../../domain/shared/personal.js';
import { memberAddressOn } from '../contracts/member-address.js';
import type { Core } from '../core/open-core.js';
import { postalLines } from './postal-lines.js';

/** By which ways a member is reached, opened. */
export interface Addressee {
  readonly email: string | undefined;
  readonly channel: Channel;
  /** his last known address (C. ass. R113-1), with his name above it */
  readonly lines: readonly string[];
}

/** A member as he is written to on a day; `undefined`: there is none, or he was erased. */
export const addresseeOf = async (core: Core, member: string, day: CalendarDate): Promise<Addressee | undefined> => {
  const opened = async <Content>(block: Personal<Content>): Promise<Content | undefined> =>
    isSealed(block) ? ((await core.keys.open(block)) as Content | undefined) : block;
  const { state } = await core.commands.load(membership, `member-${member}`);
  if (state.status === 'none') return undefined;
  const person = await opened<Person>(state.identity);
  const address = await memberAddressOn(core, member, day);
  if (person === undefined || address === undefined) return undefined;
  const contact = await opened<ContactDetails>(state.contact);
  const channel = (await opened(state.channel))?.preferredChannel ?? 'post';
  return { email: contact?.email, channel, lines: postalLines(person, address) };
};
