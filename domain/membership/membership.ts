import type { Decider } from '../shared/decider.js';
import type { MembershipCommand } from './commands.js';
import { decide } from './decide.js';
import type { MembershipEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Member } from './state.js';

/** The aggregate of a member's file, stream `member-<id>`. */
export const membership: Decider<Member, MembershipCommand, MembershipEvent> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};
