import { createHash } from 'node:crypto';
import { membership } from '../../../domain/membership/membership.js';
import type { Core } from '../../core/open-core.js';
import { derivedId } from '../../event-store/event-id.js';
import { Identity } from '../../identity/identity.js';
import { openedBlock } from '../../secrets/opened-block.js';
import type { Role } from '../../secrets/secrets-store.port.js';
import { demoMemberOf, type DemoOptions } from './demo-history.js';

export interface SignIn {
  readonly identifier: string;
  readonly password: string;
}
export interface SignIns {
  readonly members: readonly SignIn[];
  readonly auditor: SignIn;
  readonly operator: SignIn;
  readonly adviser: SignIn;
}

/** members with a sign-in */
export const SIGN_INS = 3;
const passwordOf = (seed: number, name: string): string =>
  `Demo-${createHash('sha256').update(`password\n${seed}\n${name}`).digest('base64url').slice(0, 14)}`;

/** Gives three members and one of each staff role a password. Staff passwords exist only in the demo. */
export const makeSignIns = async (core: Core, { seed, members }: DemoOptions): Promise<SignIns> => {
  const identity = new Identity(core);
  const staff = async (role: Role): Promise<SignIn> => {
    const signIn = { identifier: `demo-${role}`, password: passwordOf(seed, role) };
    await identity.register(derivedId(`demo staff\n${seed}\n${role}`), role, signIn.password, signIn.identifier);
    return signIn;
  };
  const member = async (index: number): Promise<SignIn> => {
    const id = demoMemberOf(seed, index);
    const password = passwordOf(seed, `member ${index}`);
    await identity.register(id, 'member', password);
    return { identifier: await numberOf(core, id), password };
  };
  const indexes = Array.from({ length: Math.min(SIGN_INS, members) }, (_unused, index) => index);
  return {
    members: await Promise.all(indexes.map(member)),
    auditor: await staff('auditor'),
    operator: await staff('operator'),
    adviser: await staff('adviser'),
  };
};

const numberOf = async (core: Core, member: string): Promise<string> => {
  const { state } = await core.commands.load(membership, `member-${member}`);
  if (state.status === 'none') throw new Error(`demo member ${member} did not join`);
  const identity = await openedBlock<object>(core.keys, state.identity);
  return (identity as { readonly number: string }).number;
};
