import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Identity } from '../../identity/identity.js';
import { SESSION_COOKIE, type SignedRequest } from '../conventions/request.js';
import { Public, Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { SignInLimit } from './sign-in-limit.js';

const SignInBody = z
  .strictObject({ identifier: z.string().min(1).max(254), password: z.string().min(1).max(256) })
  .meta({ id: 'SignIn' });
type SignInBody = z.output<typeof SignInBody>;
const Session = z.object({ role: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'Session' });
const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

@ApiTags('sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    @Inject(Identity) private readonly identity: Identity,
    @Inject(SignInLimit) private readonly limit: SignInLimit,
  ) {}

  @Post()
  @Public()
  @ApiCreatedResponse({ standardSchema: Session })
  async signIn(
    @Body({ schema: SignInBody }) { identifier, password }: SignInBody,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly role: string; readonly expiresAt: string }> {
    await this.limit.take(identifier, request.ip, reply);
    const opened = await this.identity.signIn(identifier, password);
    if (opened === undefined) throw new Problem(401, 'identity.refused');
    await this.limit.forget(identifier);
    const { token, session } = opened;
    void reply.setCookie(SESSION_COOKIE, token, { ...COOKIE, expires: new Date(session.expiresAt) });
    return { role: session.role, expiresAt: session.expiresAt };
  }

  @Delete('current')
  @Roles('member', 'adviser', 'auditor', 'operator')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.identity.signOut(request.sessionToken!);
    void reply.clearCookie(SESSION_COOKIE, COOKIE);
  }
}
