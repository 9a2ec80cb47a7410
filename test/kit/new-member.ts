import { systemClock } from '../../src/clock/clock.js';
import { openCore } from '../../src/core/open-core.js';
import { Identity } from '../../src/identity/identity.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { joining } from '../domain/membership/people.js';
import { caller } from './callers.js';
import { Client } from './client.js';
import { CONFIG } from './cores.js';
import type { House } from './house.js';

/** Someone who has just joined the mutual of a house, signed in: no contract, no bank account, nothing paid. */
export const newMember = async (house: House, member: string): Promise<Client> => {
  const signIn = { identifier: `m${member.slice(0, 8)}@example.org`, password: 'Nouvelle-venue-2026' };
  const core = await openCore({ ...CONFIG, dataDir: house.folder, masterKey: house.masterKey }, systemClock);
  const { person, address } = joining();
  const contact = { email: signIn.identifier };
  await new MemberCommands(core).join(member, { person, address, contact, preferredChannel: 'post' }, caller());
  await new Identity(core).register(member, 'member', signIn.password);
  await core.close();
  return Client.signedIn(house.server.address, signIn);
};
