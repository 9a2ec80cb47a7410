import { membership } from '../../domain/membership/membership.js';
import type { Address } from '../../domain/shared/address.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';

/** Where a member lives on a day as his file stands; his first address before it; `undefined`: no member, or erased. */
export const memberAddressOn = async (core: Core, member: string, day: CalendarDate): Promise<Address | undefined> => {
  const { state } = await core.commands.load(membership, `member-${member}`);
  if (state.status === 'none') return undefined;
  const block = valueOn(state.addresses, day) ?? state.addresses[0]!.value;
  return (await openedBlock(core.keys, block))?.address;
};
