import { Identity } from '../../src/identity/identity.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { joining } from '../domain/membership/people.js';
import { caller } from './callers.js';
import { Client } from './client.js';
import type { House } from './house.js';
import { signInOf } from './sign-in-of.js';

/** Someone who has just joined the mutual of a house, signed in: no contract, no bank account, nothing paid. */
export const newMember = async (house: House, member: string): Promise<Client> => {
  const signIn = signInOf(member);
  await house.beside(async (core) => {
    const { person, address } = joining();
    const contact = { email: signIn.identifier };
    await new MemberCommands(core).join(member, { person, address, contact, preferredChannel: 'post' }, caller());
    await new Identity(core).register(member, 'member', signIn.password);
  });
  return Client.signedIn(house.server.address, signIn);
};
