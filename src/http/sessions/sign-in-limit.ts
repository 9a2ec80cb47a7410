import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problem/problem.js';

/** Ten tries a quarter of an hour for one identifier (CNIL 2022-100: at most ten), a hundred a minute from one address. */
const BY_IDENTIFIER = { points: 10, duration: 900 };
const BY_ADDRESS = { points: 100, duration: 60 };

/** Slows down who guesses passwords; tells how much is left in `RateLimit` headers. */
@Injectable()
export class SignInLimit {
  private readonly identifiers = new RateLimiterMemory(BY_IDENTIFIER);
  private readonly addresses = new RateLimiterMemory(BY_ADDRESS);

  async take(identifier: string, address: string, reply: FastifyReply): Promise<void> {
    try {
      await this.addresses.consume(address);
      const left = await this.identifiers.consume(keyOf(identifier));
      this.tell(left, reply);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      this.tell(reason, reply);
      void reply.header('retry-after', String(Math.ceil(reason.msBeforeNext / 1_000)));
      throw new Problem(429, 'request.too-many');
    }
  }

  /** The right password was given: earlier tries no longer count. */
  async forget(identifier: string): Promise<void> {
    await this.identifiers.delete(keyOf(identifier));
  }

  private tell({ remainingPoints, msBeforeNext }: RateLimiterRes, reply: FastifyReply): void {
    void reply.header('ratelimit-policy', `"sign-in";q=${BY_IDENTIFIER.points};w=${BY_IDENTIFIER.duration}`);
    void reply.header('ratelimit', `"sign-in";r=${Math.max(0, remainingPoints)};t=${Math.ceil(msBeforeNext / 1_000)}`);
  }
}

const keyOf = (identifier: string): string => identifier.trim().toLowerCase();
