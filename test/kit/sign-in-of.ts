import type { SignIn } from '../../src/cli/demo/sign-ins.js';

/** By what someone who joined during a test signs in. */
export const signInOf = (member: string): SignIn => ({
  identifier: `m${member.slice(0, 8)}@example.org`,
  password: 'Nouvelle-venue-2026',
});
