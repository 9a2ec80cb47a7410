import type { Channel } from '../../domain/membership/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { memberAddressOn } from '../contracts/member-address.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';
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
  const { state } = await core.commands.load(membership, `member-${member}`);
  if (state.status === 'none') return undefined;
  const person = await openedBlock(core.keys, state.identity);
  const address = await memberAddressOn(core, member, day);
  if (person === undefined || address === undefined) return undefined;
  const contact = await openedBlock(core.keys, state.contact);
  const channel = (await openedBlock(core.keys, state.channel))?.preferredChannel ?? 'post';
  return { email: contact?.email, channel, lines: postalLines(person, address) };
};
