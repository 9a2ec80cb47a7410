import type { FastifyReply } from 'fastify';
import type { Allowance } from '../../membership/code-requests.js';

/** Tells in `RateLimit` headers how many codes are left, for the hour and for the day. */
export const tellAllowances = (reply: FastifyReply, allowances: readonly Allowance[]): void => {
  const policy = allowances.map(({ name, most, seconds }) => `"${name}";q=${most};w=${seconds}`);
  const left = allowances.map(({ name, left: codes, resetSeconds }) => `"${name}";r=${codes};t=${resetSeconds}`);
  void reply.header('ratelimit-policy', policy.join(', ')).header('ratelimit', left.join(', '));
};
