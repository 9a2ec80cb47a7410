import type { Channel, ContactDetails } from '../events.js';

/** Can a member be reached by this channel? By post always: R113-1 has the last known address of every member. */
export const reachableBy = (channel: Channel, { email, phone }: ContactDetails): boolean =>
  channel === 'post' || (channel === 'email' ? email !== undefined : phone !== undefined);
